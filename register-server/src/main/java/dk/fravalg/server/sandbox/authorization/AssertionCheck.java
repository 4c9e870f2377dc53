package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks a client assertion: who it is from, what it says, its signature, and that it was never used before; in this order,
 * so that only what a client has really signed is remembered as used.
 *
 * <p>Stands in the place of Spring's decoder, which knows one algorithm for each client, no inline keys, no {@code jti}, no
 * limit on {@code exp}, and takes any of several audiences.
 */
final class AssertionCheck implements JwtDecoderFactory<RegisteredClient> {

    /** The two that SMART demands; neither {@code none} nor a shared secret is among them. */
    private static final Map<String, JWSAlgorithm> ALGORITHMS =
            Map.of("RS384", JWSAlgorithm.RS384, "ES384", JWSAlgorithm.ES384);

    private final Clients clients;
    private final ClientKeySets keySets;
    private final SeenAssertionStore seen;
    private final ServerUrls urls;
    private final InstantSource real;

    AssertionCheck(
            Clients clients, ClientKeySets keySets, SeenAssertionStore seen, ServerUrls urls, InstantSource real) {
        this.clients = clients;
        this.keySets = keySets;
        this.seen = seen;
        this.urls = urls;
        this.real = real;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        return assertion -> check(assertion, registered.getClientId());
    }

    private Jwt check(String text, String clientId) {
        TokenClient client = clients.find(clientId).orElseThrow(() -> Refused.client("there is no such client"));
        CompactJws assertion = CompactJws.read(text);
        JWSAlgorithm algorithm = assertion
                .headerText("alg")
                .flatMap(name -> Optional.ofNullable(ALGORITHMS.get(name)))
                .orElseThrow(() -> Refused.client("client_assertion: alg must be RS384 or ES384"));
        if (assertion.header().has("typ")
                && assertion.headerText("typ").filter("JWT"::equalsIgnoreCase).isEmpty()) {
            throw Refused.client("client_assertion: typ must be JWT");
        }
        Instant now = real.instant();
        Instant ends = AssertionClaims.demandRight(assertion, clientId, urls.token(), now);
        demandSigned(assertion, keySets.keyOf(client, assertion, algorithm));
        seen.demandNew(clientId, assertion.claimText("jti").orElseThrow(), ends, now);
        return Jwt.withTokenValue(text)
                .header("alg", algorithm.getName())
                .issuer(clientId)
                .subject(clientId)
                .expiresAt(ends)
                .build();
    }

    private static void demandSigned(CompactJws assertion, JWK key) {
        try {
            JWSVerifier verifier = key instanceof RSAKey rsa
                    ? new RSASSAVerifier(rsa.toRSAPublicKey())
                    : new ECDSAVerifier(((ECKey) key).toECPublicKey());
            if (JWSObject.parse(assertion.text()).verify(verifier)) {
                return;
            }
        } catch (JOSEException | ParseException | RuntimeException unverifiable) {
            throw Refused.client("client_assertion: the signature cannot be checked by that key");
        }
        throw Refused.client("client_assertion: the signature does not fit the key");
    }
}
