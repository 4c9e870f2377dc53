package dk.fravalg.server.sandbox;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.model.actor.AccessReason;
import dk.fravalg.model.actor.Role;
import dk.fravalg.server.access.TrustedIssuer;
import dk.fravalg.server.platform.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/**
 * Access tokens for the asking: what a token issuer would give, without the proof it would demand.
 *
 * <p>Signed like any token and checked like any token; only the sandbox trusts the key. They live by real time, for an
 * hour, whatever the sandbox's clock says.
 */
class SandboxTokens {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String CITIZEN_SCOPE = "patient/Consent.crs patient/AuditEvent.rs";

    private final SigningKey key;
    private final String issuer;
    private final String audience;
    private final InstantSource real;

    SandboxTokens(SigningKey key, String issuer, String audience, InstantSource real) {
        this.key = key;
        this.issuer = issuer;
        this.audience = audience;
        this.real = real;
    }

    TrustedIssuer trustedIssuer() {
        return TrustedIssuer.withKeys(issuer, key.publicKeys());
    }

    String forClient(SandboxClient client) {
        JWTClaimsSet.Builder claims = claims().subject(client.clientId())
                .claim("client_id", client.clientId())
                .claim("role", client.role().code())
                .claim("organisation", client.organisation())
                .claim("scope", client.scope());
        if (client.role() == Role.CLERK) {
            // A clerk's read must carry a reason; a request may name another in its header Access-Reason.
            claims.claim("reason", AccessReason.PAPER_FORM.code());
        }
        if (!client.municipality().isEmpty()) {
            claims.claim("municipality", client.municipality());
        }
        if (!client.region().isEmpty()) {
            claims.claim("region", client.region());
        }
        return key.sign(claims.build(), "at+jwt");
    }

    String forCitizen(SandboxPerson person) {
        return key.sign(
                claims().subject(person.key())
                        .claim("client_id", "sundhed-dk")
                        .claim("role", Role.CITIZEN.code())
                        .claim("cpr", person.facts().cpr().digits())
                        .claim("loa", "Substantial")
                        .claim("scope", CITIZEN_SCOPE)
                        .build(),
                "at+jwt");
    }

    private JWTClaimsSet.Builder claims() {
        Instant now = real.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .jwtID(UUID.randomUUID().toString());
    }
}
