package dk.fravalg.server.sandbox;

import com.nimbusds.jwt.JWTClaimsSet;
import dk.fravalg.server.access.ClientCertificate;
import dk.fravalg.server.access.TrustedIssuer;
import dk.fravalg.server.platform.SigningKey;
import dk.fravalg.server.sandbox.authorization.TokenHolder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Access tokens for the asking: what a token issuer would give, without the proof it would demand.
 *
 * <p>Signed like any token and checked like any token; only the sandbox trusts the key. They live by real time, for an
 * hour, whatever the sandbox's clock says.
 */
class SandboxTokens {

    private static final Duration LIFETIME = Duration.ofHours(1);

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
        return forClient(client, Optional.empty());
    }

    /** @param certificate which the token is bound to, so that nobody can use it who has it not (RFC 8705) */
    String forClient(SandboxClient client, Optional<ClientCertificate> certificate) {
        JWTClaimsSet.Builder claims = claims();
        certificate.ifPresent(shown -> claims.claim(ClientCertificate.CONFIRMATION, shown.confirmation()));
        return sign(claims, TokenHolder.ofClient(client.forTokens()), client.clientId(), client.scope());
    }

    String forCitizen(SandboxPerson person) {
        TokenHolder holder = TokenHolder.citizen(person.key(), person.facts().cpr(), "Substantial");
        return sign(claims(), holder, SandboxClient.SUNDHED_DK.clientId(), SandboxClient.CITIZEN_SCOPE);
    }

    private String sign(JWTClaimsSet.Builder claims, TokenHolder holder, String clientId, String scope) {
        return key.sign(
                holder.into(claims)
                        .claim("client_id", clientId)
                        .claim("scope", scope)
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
