package dk.fravalg.it.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A client assertion, right to begin with; each step makes it wrong in one way. Signed over whatever stands in it. */
record Assertion(JWK key, Map<String, Object> header, Map<String, Object> claims, UnaryOperator<String> payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As SMART App Launch 2.2.0 wants it: four minutes long, by this key. */
    static Assertion by(String clientId, JWK key, String audience) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key instanceof RSAKey ? "RS384" : "ES384");
        header.put("typ", "JWT");
        header.put("kid", key.getKeyID());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", clientId);
        claims.put("sub", clientId);
        claims.put("aud", audience);
        claims.put("exp", now() + 240);
        claims.put("jti", UUID.randomUUID().toString());
        return new Assertion(key, header, claims, UnaryOperator.identity());
    }

    static long now() {
        return Instant.now().getEpochSecond();
    }

    Assertion withHeader(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(header);
        changed.put(name, value);
        return new Assertion(key, changed, claims, payload);
    }

    Assertion withoutHeader(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(header);
        changed.remove(name);
        return new Assertion(key, changed, claims, payload);
    }

    Assertion with(String claim, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.put(claim, value);
        return new Assertion(key, header, changed, payload);
    }

    Assertion without(String claim) {
        Map<String, Object> changed = new LinkedHashMap<>(claims);
        changed.remove(claim);
        return new Assertion(key, header, changed, payload);
    }

    Assertion withKey(JWK other) {
        return new Assertion(other, header, claims, payload);
    }

    /** With a payload that is changed as text before it is signed. */
    Assertion withPayload(UnaryOperator<String> change) {
        return new Assertion(key, header, claims, change);
    }

    /** Header and payload, as they are signed. */
    String unsigned() {
        try {
            return Base64URL.encode(JSON.writeValueAsString(header)) + "."
                    + Base64URL.encode(payload.apply(JSON.writeValueAsString(claims)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String signed() {
        boolean rsa = key instanceof RSAKey;
        return signed(rsa ? JWSAlgorithm.RS384 : JWSAlgorithm.ES384);
    }

    /** Signed by an algorithm that need not be the one in the header. */
    String signed(JWSAlgorithm algorithm) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa
                    ? new RSASSASigner(rsa.toPrivateKey(), true)
                    : new ECDSASigner((ECKey) key);
            return unsigned() + "."
                    + signer.sign(new JWSHeader(algorithm), unsigned().getBytes(UTF_8));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
