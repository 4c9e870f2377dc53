package dk.fravalg.server.access;

import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.model.actor.Actor;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Access tokens as a trusted issuer makes them, and with one thing wrong. */
final class Tokens {

    static final String ISSUER = "https://issuer.example";
    static final String AUDIENCE = "https://fravalg.example/fhir";
    static final ECKey KEY = key("issuers-key");

    private static final TokenCheck CHECK = checking(TrustedIssuer.withKeys(ISSUER, new JWKSet(KEY.toPublicJWK())));

    private Tokens() {}

    /** A clerk's, with nothing wrong, as the issuer makes it now. */
    static JWTClaimsSet.Builder clerks() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("clerk-7")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("role", "clerk")
                .claim("organisation", "Registerets betjening")
                .claim("scope", "user/Consent.cruds");
    }

    static JWTClaimsSet.Builder citizens() {
        return clerks().claim("role", "citizen")
                .claim("organisation", null)
                .claim("cpr", "2512489996")
                .claim("loa", "Substantial")
                .claim("scope", "patient/Consent.crs");
    }

    static Actor actorOf(JWTClaimsSet.Builder claims) {
        return check(signed(claims, header -> {}, signer(KEY))).actor();
    }

    /** Believes this issuer, and remembers signatures by the real time. */
    static TokenCheck checking(TrustedIssuer issuer) {
        return checking(issuer, new CertificateBinding(false));
    }

    static TokenCheck checking(TrustedIssuer issuer, CertificateBinding binding) {
        return new TokenCheck(List.of(issuer), AUDIENCE, new VerifiedTokens(Ticker.systemTicker()), binding);
    }

    static CallerToken check(String token) {
        return (CallerToken) CHECK.authenticate(new BearerTokenAuthenticationToken(token));
    }

    static String signed(JWTClaimsSet.Builder claims, Consumer<JWSHeader.Builder> change, JWSSigner signer) {
        JWSHeader.Builder header = new JWSHeader.Builder(
                        signer.supportedJWSAlgorithms().contains(JWSAlgorithm.ES256)
                                ? JWSAlgorithm.ES256
                                : JWSAlgorithm.HS256)
                .keyID(KEY.getKeyID())
                .type(new JOSEObjectType("at+jwt"));
        change.accept(header);
        SignedJWT jwt = new SignedJWT(header.build(), claims.build());
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
