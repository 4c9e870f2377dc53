package dk.fravalg.model.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The one catalogue of refusals. Each has a stable code, and words that are the same for everybody.
 *
 * <p>The code is lower case with hyphens, for example {@code already-registered}; it is a code of
 * {@code https://fravalg.example/fhir/CodeSystem/problem} and never changes its meaning. No text ever holds personal
 * data: a text says what was wrong, not with whom.
 */
public enum Problem {
    /** What was sent as a CPR number is not one: wrong shape, no such date, or a replacement number. */
    INVALID_CPR(
            "invalid-cpr",
            Kind.RULE,
            "This is not a CPR number that the register can use.",
            "Det er ikke et CPR-nummer, som registeret kan bruge.",
            "Check the ten digits with the citizen; replacement numbers and eCPR numbers are not accepted."),
    /** A URL held something that looks like a CPR number; URLs end in logs, so the request was not carried out. */
    CPR_IN_URL(
            "cpr-in-url",
            Kind.MALFORMED,
            "A CPR number must never stand in a URL.",
            "Et CPR-nummer må aldrig stå i en webadresse.",
            "Send the number in the body: POST [base]/Consent/_search or POST [base]/Consent/$resuscitation-status."),
    /** The number has the right shape, but the CPR register has nobody by it. */
    UNKNOWN_PERSON(
            "unknown-person",
            Kind.RULE,
            "The CPR register knows nobody by this number.",
            "CPR-registeret kender ingen med dette nummer.",
            "Check the ten digits with the citizen; nothing was registered."),
    /** The CPR register has the person as dead, gone away, or under another number. */
    CPR_NOT_ACTIVE(
            "cpr-not-active",
            Kind.RULE,
            "Only somebody who is alive and active in the CPR register can register an opt-out.",
            "Kun en nulevende person med et aktivt CPR-nummer kan registrere et fravalg.",
            "Check the number with the citizen; if it was changed, use the new one. Nothing was registered."),
    /** The citizen has not had the 60th birthday (sundhedsloven § 25 a, stk. 1). */
    NOT_YET_60(
            "not-yet-60",
            Kind.RULE,
            "Only somebody who has turned 60 can register an opt-out.",
            "Man skal være fyldt 60 år for at registrere et fravalg.",
            "Register on the 60th birthday or later."),
    /** The citizen has not declared to be able to look after own health matters (sundhedsloven § 25 a, stk. 1). */
    CAPACITY_NOT_DECLARED(
            "capacity-not-declared",
            Kind.RULE,
            "The citizen has not declared to be able to look after their own health matters.",
            "Borgeren har ikke erklæret at kunne varetage sine helbredsforhold.",
            "Ask the citizen for the declaration, and send it as the extension capacity-declared with the value true."),
    /** Somebody else than the citizen tried to act; not even a power of attorney opens the register. */
    ON_BEHALF_OF_NOT_ALLOWED(
            "on-behalf-of-not-allowed",
            Kind.FORBIDDEN,
            "Nobody can act here on behalf of a citizen, not even with a power of attorney.",
            "Ingen kan handle her på en borgers vegne, heller ikke med fuldmagt.",
            "Let the citizen sign in personally or send in the paper form."),
    /** The citizen already has an opt-out that is waiting or in force. */
    ALREADY_REGISTERED(
            "already-registered",
            Kind.CONFLICT,
            "The citizen already has an open opt-out.",
            "Borgeren har allerede et fravalg, som venter eller er i kraft.",
            "Nothing more is needed; send If-None-Exist to be given the open opt-out instead of this refusal."),
    /** The opt-out has been closed in a way that does not allow this change. */
    NOT_OPEN(
            "not-open",
            Kind.CONFLICT,
            "The opt-out is closed, and this change can no longer be made.",
            "Fravalget er afsluttet, og ændringen kan ikke længere foretages.",
            "Read the opt-out again and see its status."),
    /** The resource or the parameters break their profile, or set what only the register may set. */
    INVALID_RESOURCE(
            "invalid-resource",
            Kind.RULE,
            "What was sent does not follow its profile.",
            "Det indsendte følger ikke sin profil.",
            "Correct what the issues name and send it again; the register refuses, it does not correct."),
    /** A subscription asked for whole resources in its notices. */
    PAYLOAD_NOT_ALLOWED(
            "payload-not-allowed",
            Kind.RULE,
            "A subscription can only have the payload empty or id-only.",
            "Et abonnement kan kun have indholdet empty eller id-only.",
            "Ask for empty or id-only, and read the opt-out when the notice comes."),
    /** A subscription's filter is unknown, or wider than the subscriber's organisation may see. */
    FILTER_NOT_ALLOWED(
            "filter-not-allowed",
            Kind.RULE,
            "The subscription's filter is not one that your organisation may use.",
            "Abonnementets filter er ikke et, som din organisation må bruge.",
            "Filter by a municipality, region or group that belongs to your organisation."),
    /** No token, or a token that the register does not accept. */
    NOT_AUTHENTICATED(
            "not-authenticated",
            Kind.UNAUTHENTICATED,
            "The request carries no sign-in that the register accepts.",
            "Du er ikke logget ind, eller dit login er udløbet.",
            "Sign in, or fetch a new access token, and try again."),
    /** The role or the scopes of the one who asks do not allow this. */
    NOT_PERMITTED(
            "not-permitted",
            Kind.FORBIDDEN,
            "Your role does not allow this.",
            "Din rolle giver ikke adgang til dette.",
            "Ask your organisation for the role or the scope that allows it."),
    /** The limit of requests has been passed. */
    TOO_MANY_REQUESTS(
            "too-many-requests",
            Kind.THROTTLED,
            "Too many requests came in too short a time.",
            "Der kom for mange forespørgsler på for kort tid.",
            "Wait as long as Retry-After says and try again; ask for many citizens in one lookup."),
    /** The register cannot answer truly now, so it does not answer at all. */
    REGISTER_UNAVAILABLE(
            "register-unavailable",
            Kind.UNAVAILABLE,
            "The register cannot answer now; this says nothing about who has opted out.",
            "Registeret kan ikke svare lige nu; det siger intet om, hvem der har et fravalg.",
            "Treat it as cannot-tell: resuscitate, and ask again."),
    /** A fault in the register that nobody foresaw. */
    INTERNAL(
            "internal",
            Kind.INTERNAL,
            "Something went wrong in the register; this says nothing about who has opted out.",
            "Noget gik galt i registeret; det siger intet om, hvem der har et fravalg.",
            "Try again; if it happens again, report the correlation id to those who run the register."),
    /** There is nothing here, or something that the one who asks may not know of; the two look the same. */
    NOT_FOUND(
            "not-found",
            Kind.NOT_FOUND,
            "There is nothing here that you may see.",
            "Her er intet, som du har adgang til at se.",
            "Check the address; to learn whether a citizen has opted out, use the lookup."),
    /** An interaction that the register offers to nobody, for example an update or a deletion. */
    NOT_SUPPORTED(
            "not-supported",
            Kind.NOT_SUPPORTED,
            "The register does not offer this interaction.",
            "Registeret tilbyder ikke denne handling.",
            "See [base]/metadata for what the register offers."),
    /** The body, or the number of rows in it, is over the limit. */
    TOO_LARGE(
            "too-large",
            Kind.TOO_LARGE,
            "The request is larger than the register takes.",
            "Forespørgslen er større, end registeret tager imod.",
            "Send less at a time; one lookup takes 1000 citizens at most."),
    /** The opt-out has another version than the one that If-Match names. */
    CHANGED_MEANWHILE(
            "changed-meanwhile",
            Kind.PRECONDITION,
            "The opt-out has changed since the version that the request names.",
            "Fravalget er ændret siden den version, som forespørgslen nævner.",
            "Read the opt-out again, and decide by what it says now.");

    private final String code;
    private final Kind kind;
    private final String publicText;
    private final String danishText;
    private final String whatToDo;

    Problem(String code, Kind kind, String publicText, String danishText, String whatToDo) {
        this.code = code;
        this.kind = kind;
        this.publicText = publicText;
        this.danishText = danishText;
        this.whatToDo = whatToDo;
    }

    /** The problem of this code, exactly as written; empty when the catalogue has none. */
    public static Optional<Problem> ofCode(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code.equals(code))
                .findFirst();
    }

    /** The stable code, for example {@code already-registered}. */
    public String code() {
        return code;
    }

    /** What sort of refusal this is; it decides the HTTP status. */
    public Kind kind() {
        return kind;
    }

    /** One English sentence that may be shown to anybody. */
    public String publicText() {
        return publicText;
    }

    /** The same sentence in Danish, for the pages. */
    public String danishText() {
        return danishText;
    }

    /** What the caller should do about it, in English. */
    public String whatToDo() {
        return whatToDo;
    }
}
