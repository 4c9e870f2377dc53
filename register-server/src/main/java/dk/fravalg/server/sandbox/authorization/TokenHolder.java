package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jwt.JWTClaimsSet;
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
import dk.fravalg.model.actor.Unidentified;
import dk.fravalg.model.person.CprNumber;
import java.util.Map;
import java.util.Optional;

/**
 * Whom an access token stands for: its claims beside those that every token has.
 *
 * @param subject {@code sub}: a client id, or the key of a test person
 * @param role {@code role}
 * @param organisation {@code organisation}, {@code cvr}, {@code sor}, {@code municipality}, {@code region}
 * @param cpr {@code cpr}: of citizens only
 * @param loa {@code loa}: of citizens only
 * @param actedBy {@code act.sub} (RFC 8693 § 4.1): who acts on behalf of the citizen
 */
public record TokenHolder(
        String subject,
        Role role,
        Optional<Organisation> organisation,
        Optional<CprNumber> cpr,
        Optional<String> loa,
        Optional<String> actedBy) {

    /** A client that asks for itself. */
    public static TokenHolder ofClient(TokenClient client) {
        return member(client.clientId(), client.role(), client.organisation());
    }

    /** Somebody who belongs to an organisation. */
    public static TokenHolder member(String subject, Role role, Organisation organisation) {
        return new TokenHolder(
                subject, role, Optional.of(organisation), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A citizen, signed in at an assurance level. */
    public static TokenHolder citizen(String key, CprNumber cpr, String loa) {
        return new TokenHolder(
                key, Role.CITIZEN, Optional.empty(), Optional.of(cpr), Optional.of(loa), Optional.empty());
    }

    /** The same, signed in in this way. */
    TokenHolder signedIn(SignIn how) {
        return new TokenHolder(subject, role, organisation, cpr, how.loa(), how.actedBy());
    }

    /** Writes the claims. */
    public JWTClaimsSet.Builder into(JWTClaimsSet.Builder claims) {
        claims.subject(subject).claim("role", role.code());
        if (role == Role.CLERK) {
            // A clerk's read must carry a reason; a request may name another in its header Access-Reason.
            claims.claim("reason", AccessReason.PAPER_FORM.code());
        }
        organisation.ifPresent(belongs -> {
            claims.claim("organisation", belongs.name());
            belongs.cvr().ifPresent(cvr -> claims.claim("cvr", cvr));
            belongs.sor().ifPresent(sor -> claims.claim("sor", sor));
            belongs.municipality().ifPresent(code -> claims.claim("municipality", code));
            belongs.region().ifPresent(code -> claims.claim("region", code));
        });
        cpr.ifPresent(number -> claims.claim("cpr", number.digits()));
        loa.ifPresent(level -> claims.claim("loa", level));
        actedBy.ifPresent(actor -> claims.claim("act", Map.of("sub", actor)));
        return claims;
    }

    /** Who this is in the audit log. */
    Actor actor() {
        return switch (role) {
            case CITIZEN ->
                cpr.<Actor>map(number -> actedBy.map(who -> Citizen.representedBy(number, who))
                                .orElseGet(() -> new Citizen(number, false)))
                        .orElseGet(Unidentified::new);
            case CLERK -> new Clerk(subject, organisation.orElseThrow(), Optional.empty());
            case HEALTH_PROFESSIONAL -> new HealthProfessional(subject, organisation.orElseThrow());
            case SYSTEM -> new ConnectedSystem(subject, organisation.orElseThrow());
            case AUDITOR -> new Auditor(subject, organisation.orElseThrow());
            case OPERATOR -> new Operator(subject);
            case REGISTER, UNIDENTIFIED -> new Unidentified();
        };
    }
}
