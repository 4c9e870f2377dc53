package dk.fravalg.server.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A key of the register's own, on the curve P-256; it signs compact JWS with {@code ES256} (RFC 7515, RFC 7518 § 3.4).
 *
 * <p>The private part never leaves this object but by {@link #privateJwk}, for whoever must store it.
 */
public final class SigningKey {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final ECKey key;
    private final ECDSASigner signer;
    private final Map<String, JWSHeader> headers = new ConcurrentHashMap<>();

    private SigningKey(ECKey key) {
        this.key = key;
        try {
            this.signer = NativeCurves.signer(key);
        } catch (JOSEException e) {
            throw new IllegalArgumentException("A signing key is a private JWK on the curve P-256", e);
        }
    }

    /** A new key with a random key id. */
    public static SigningKey generate() {
        try {
            return new SigningKey(new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .algorithm(JWSAlgorithm.ES256)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java has no curve P-256", e);
        }
    }

    /**
     * The key that a private JWK holds (RFC 7517), for example from a file.
     *
     * @throws IllegalArgumentException when it is not a private key on P-256 with a key id; the text never shows it
     */
    public static SigningKey ofPrivateJwk(String jwk) {
        ECKey key;
        try {
            key = ECKey.parse(jwk);
        } catch (ParseException | RuntimeException e) {
            // The cause is left out on purpose: its message may quote the key.
            throw new IllegalArgumentException("A signing key is a private JWK on the curve P-256");
        }
        if (!key.isPrivate() || key.getKeyID() == null || !Curve.P_256.equals(key.getCurve())) {
            throw new IllegalArgumentException("A signing key is a private JWK on the curve P-256, with a kid");
        }
        return new SigningKey(key);
    }

    /** Signs claims; {@code type} goes into the header, so that one kind of statement never passes for another. */
    public String sign(JWTClaimsSet claims, String type) {
        return sign(claims.toString().getBytes(StandardCharsets.UTF_8), type);
    }

    /**
     * Signs a payload as it is; {@code type} as above.
     *
     * @param payload a JSON object in UTF-8
     */
    public String sign(byte[] payload, String type) {
        JWSHeader header = headers.computeIfAbsent(type, this::header);
        String input = header.toBase64URL() + "." + BASE64URL.encodeToString(payload);
        try {
            return input + "." + signer.sign(header, input.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    private JWSHeader header(String type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        try {
            // One that was read keeps its text, and does not write it anew for each signature.
            return JWSHeader.parse(header.toBase64URL());
        } catch (ParseException e) {
            throw new IllegalStateException("A header that was written cannot be read", e);
        }
    }

    /** The public part, as a key set that anybody may have. */
    public JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    /** The private key as JWK, to be stored where only the register reads it. */
    public String privateJwk() {
        return key.toJSONString();
    }
}
