package dk.fravalg.server.access;

import dk.fravalg.model.actor.AccessReason;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Auditor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Clerk;
import dk.fravalg.model.actor.ConnectedSystem;
import dk.fravalg.model.actor.HealthProfessional;
import dk.fravalg.model.actor.Operator;
import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.person.CprNumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads from a checked token who acts: the claims {@code role}, {@code cpr}, {@code cvr}, {@code sor}, {@code organisation},
 * {@code municipality}, {@code region}, and for a citizen {@code loa} and {@code act} or {@code on_behalf_of}.
 *
 * <p>A claim that is missing or of another form is no token of ours: 401.
 */
final class ActorOfToken {

    /** NSIS assurance levels that are enough for a citizen. */
    private static final Set<String> ASSURED = Set.of("Substantial", "High");

    /** As much of a claim as the audit log can hold, in characters. */
    private static final int LONGEST_CLAIM = 200;

    private ActorOfToken() {}

    static Actor read(Jwt jwt) {
        Role role = claim(jwt, "role")
                .flatMap(Role::ofCode)
                .orElseThrow(() -> new InvalidBearerTokenException("role missing or unknown"));
        return switch (role) {
            case CITIZEN -> citizen(jwt);
            case CLERK ->
                new Clerk(subject(jwt), organisation(jwt), claim(jwt, "reason").flatMap(AccessReason::ofCode));
            case HEALTH_PROFESSIONAL -> new HealthProfessional(subject(jwt), organisation(jwt));
            case SYSTEM -> new ConnectedSystem(subject(jwt), organisation(jwt));
            case AUDITOR -> new Auditor(subject(jwt), organisation(jwt));
            case OPERATOR -> new Operator(subject(jwt));
            case REGISTER, UNIDENTIFIED -> throw new InvalidBearerTokenException("a role that no token gives");
        };
    }

    /** The client that the token was given to: {@code client_id} (RFC 9068 § 2.2), or {@code azp} of older issuers. */
    static Optional<String> client(Jwt jwt) {
        return claim(jwt, "client_id").or(() -> claim(jwt, "azp"));
    }

    private static Citizen citizen(Jwt jwt) {
        if (claim(jwt, "loa").filter(ASSURED::contains).isEmpty()) {
            throw new InvalidBearerTokenException("assurance level too low");
        }
        CprNumber cpr = claim(jwt, "cpr")
                .flatMap(text -> CprNumber.read(text).number())
                .orElseThrow(() -> new InvalidBearerTokenException("cpr missing or unreadable"));
        boolean onBehalfOf = jwt.hasClaim("act") || jwt.hasClaim("on_behalf_of");
        return onBehalfOf
                ? representative(jwt)
                        .map(who -> Citizen.representedBy(cpr, who))
                        .orElse(new Citizen(cpr, true))
                : new Citizen(cpr, false);
    }

    /** {@code act.sub} (RFC 8693 § 4.1), or {@code on_behalf_of} where an issuer names whoever acts so. */
    private static Optional<String> representative(Jwt jwt) {
        return jwt.getClaims().get("act") instanceof Map<?, ?> act && act.get("sub") instanceof String sub
                ? Optional.of(sub).filter(ActorOfToken::isText)
                : claim(jwt, "on_behalf_of");
    }

    private static String subject(Jwt jwt) {
        return claim(jwt, "sub").orElseThrow(() -> new InvalidBearerTokenException("sub missing"));
    }

    private static Organisation organisation(Jwt jwt) {
        return new Organisation(
                claim(jwt, "organisation").orElseThrow(() -> new InvalidBearerTokenException("organisation missing")),
                claim(jwt, "cvr"),
                claim(jwt, "sor"),
                claim(jwt, "municipality"),
                claim(jwt, "region"));
    }

    private static Optional<String> claim(Jwt jwt, String name) {
        return jwt.getClaims().get(name) instanceof String text && isText(text) ? Optional.of(text) : Optional.empty();
    }

    /** Something that the audit log can hold, and show. */
    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_CLAIM && text.chars().noneMatch(Character::isISOControl);
    }
}
