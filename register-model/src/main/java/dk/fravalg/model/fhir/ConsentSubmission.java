package dk.fravalg.model.fhir;

import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;

/**
 * Reads the Consent that a client sends to register an opt-out.
 *
 * <p>Whoever reads strictly can be trusted: an element that the register does not know, or sets itself, is refused and
 * not passed over. What is accepted is read into a {@link Declaration}; the stored Consent is written anew from it, so
 * that nothing a client wrote reaches the store unseen.
 */
public final class ConsentSubmission {

    private static final ElementsAllowed CONSENT = new ElementsAllowed(
            "Consent",
            "id",
            "meta",
            "extension",
            "status",
            "scope",
            "category",
            "patient",
            "dateTime",
            "policy",
            "provision");
    private static final ElementsAllowed META = new ElementsAllowed("Consent.meta", "profile");
    private static final ElementsAllowed PATIENT = new ElementsAllowed("Consent.patient", "identifier", "type");
    private static final ElementsAllowed IDENTIFIER =
            new ElementsAllowed("Consent.patient.identifier", "use", "system", "value");
    private static final ElementsAllowed POLICY = new ElementsAllowed("Consent.policy", "uri");
    private static final ElementsAllowed PROVISION = new ElementsAllowed("Consent.provision", "type", "code");
    private static final ElementsAllowed EXTENSION = new ElementsAllowed("Consent.extension", "url", "value[x]");
    private static final ElementsAllowed CONCEPT = new ElementsAllowed("CodeableConcept", "coding");
    private static final ElementsAllowed CODING = new ElementsAllowed("Coding", "system", "code", "display");

    private static final Set<String> THE_REGISTERS =
            Set.of(Canonical.REGISTERED_AT, Canonical.ENDED_AT, Canonical.END_REASON);

    /** HAPI would take a time without a zone, which FHIR forbids: it may be any of two days. */
    private static final Pattern DAY_OR_MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))?");

    private ConsentSubmission() {}

    /**
     * The declaration that the Consent holds.
     *
     * @throws RegisterProblem {@link Problem#INVALID_RESOURCE} where it is not as the profile demands, naming the
     *     element; {@link Problem#INVALID_CPR} where the number is none
     */
    public static Declaration read(Consent consent) {
        CONSENT.check(consent);
        META.check(consent.getMeta());
        consent.getMeta()
                .getProfile()
                .forEach(profile -> demand(
                        Canonical.OPT_OUT_PROFILE.equals(profile.getValue()),
                        "Consent.meta.profile names another profile"));
        demand(consent.getStatus() == Consent.ConsentState.PROPOSED, "Consent.status must be proposed");
        demandCode(consent.getScope(), Canonical.CONSENT_SCOPE, "adr", "Consent.scope");
        demandCode(
                only(consent.getCategory(), "Consent.category"), Canonical.CONSENT_CATEGORY, "dnr", "Consent.category");
        Consent.ConsentPolicyComponent policy = only(consent.getPolicy(), "Consent.policy");
        POLICY.check(policy);
        demand(Canonical.LAW.equals(policy.getUri()), "Consent.policy.uri must be " + Canonical.LAW);
        readProvision(consent.getProvision());
        consent.getExtension().forEach(ConsentSubmission::demandKnown);
        return new Declaration(
                readPatient(consent), readDateTime(consent), readCapacity(consent), readChannel(consent));
    }

    private static void readProvision(Consent.ProvisionComponent provision) {
        PROVISION.check(provision);
        demand(provision.getType() == Consent.ConsentProvisionType.DENY, "Consent.provision.type must be deny");
        demandCode(
                only(provision.getCode(), "Consent.provision.code"),
                Canonical.SNOMED_CT,
                Canonical.CARDIOPULMONARY_RESUSCITATION,
                "Consent.provision.code");
    }

    private static CprNumber readPatient(Consent consent) {
        demand(consent.hasPatient(), "Consent.patient is missing");
        PATIENT.check(consent.getPatient());
        demand(
                !consent.getPatient().hasType()
                        || consent.getPatient().getType().equals("Patient"),
                "Consent.patient.type must be Patient");
        Identifier identifier = consent.getPatient().getIdentifier();
        demand(!identifier.isEmpty(), "Consent.patient.identifier is missing");
        IDENTIFIER.check(identifier);
        demand(
                Canonical.CPR.equals(identifier.getSystem()),
                "Consent.patient.identifier.system must be " + Canonical.CPR);
        demand(identifier.hasValue(), "Consent.patient.identifier.value is missing");
        return CprIdentifier.read(identifier.getValue()).fold(number -> number, reason -> {
            throw new RegisterProblem(Problem.INVALID_CPR, reason.publicText());
        });
    }

    private static String readDateTime(Consent consent) {
        demand(consent.hasDateTimeElement() && consent.getDateTimeElement().hasValue(), "Consent.dateTime is missing");
        String written = consent.getDateTimeElement().getValueAsString();
        demand(DAY_OR_MOMENT.matcher(written).matches(), "Consent.dateTime must name a day, and a time its zone");
        return written;
    }

    private static boolean readCapacity(Consent consent) {
        return once(consent, Canonical.CAPACITY_DECLARED)
                .map(extension -> {
                    demand(
                            extension.getValue() instanceof BooleanType declared && declared.hasValue(),
                            "capacity-declared must hold a valueBoolean");
                    return ((BooleanType) extension.getValue()).booleanValue();
                })
                .orElse(false);
    }

    private static Optional<Channel> readChannel(Consent consent) {
        return once(consent, Canonical.REGISTRATION_CHANNEL).map(extension -> {
            demand(extension.getValue() instanceof CodeType, "registration-channel must hold a valueCode");
            return Channel.ofCode(((CodeType) extension.getValue()).getValue())
                    .orElseThrow(() -> invalid("registration-channel must be digital or paper"));
        });
    }

    private static Optional<Extension> once(Consent consent, String url) {
        List<Extension> found = consent.getExtensionsByUrl(url);
        demand(found.size() <= 1, nameOf(url) + " may stand once");
        return found.stream().findFirst();
    }

    private static void demandKnown(Extension extension) {
        String url = String.valueOf(extension.getUrl());
        demand(!THE_REGISTERS.contains(url), "only the register sets the extension " + nameOf(url));
        demand(
                Canonical.CAPACITY_DECLARED.equals(url) || Canonical.REGISTRATION_CHANNEL.equals(url),
                "Consent.extension holds an extension that the profile does not know");
        EXTENSION.check(extension);
    }

    private static String nameOf(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void demandCode(CodeableConcept concept, String system, String code, String path) {
        CONCEPT.check(concept);
        Coding coding = only(concept.getCoding(), path + ".coding");
        CODING.check(coding);
        demand(
                system.equals(coding.getSystem()) && code.equals(coding.getCode()),
                path + " must be " + code + " of " + system);
    }

    private static <T extends Base> T only(List<T> elements, String path) {
        demand(elements.size() == 1, path + " must stand exactly once");
        return elements.get(0);
    }

    private static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw invalid(otherwise);
        }
    }

    private static RegisterProblem invalid(String detail) {
        return new RegisterProblem(Problem.INVALID_RESOURCE, detail);
    }
}
