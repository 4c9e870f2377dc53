package dk.fravalg.server.platform;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A key of the register's own that signs bytes with Ed25519 (RFC 8032).
 *
 * <p>The private part never leaves this object but by {@link #privateJwk}, for whoever must store it.
 */
public final class Ed25519Key {

    private static final String WANTED = "An Ed25519 key is a private JWK with kty OKP and crv Ed25519";

    private final Ed25519PrivateKeyParameters key;

    private Ed25519Key(Ed25519PrivateKeyParameters key) {
        this.key = key;
    }

    /** A new key. */
    public static Ed25519Key generate() {
        return new Ed25519Key(new Ed25519PrivateKeyParameters(new SecureRandom()));
    }

    /**
     * The key that a private JWK holds (RFC 8037), for example from a file.
     *
     * @throws IllegalArgumentException when it is not such a key, or its two halves do not belong together; the text never
     *     shows it
     */
    public static Ed25519Key ofPrivateJwk(String jwk) {
        OctetKeyPair pair;
        try {
            pair = OctetKeyPair.parse(jwk);
        } catch (ParseException | RuntimeException e) {
            // The cause is left out on purpose: its message may quote the key.
            throw new IllegalArgumentException(WANTED);
        }
        if (!Curve.Ed25519.equals(pair.getCurve())
                || pair.getD() == null
                || pair.getD().decode().length != Ed25519PrivateKeyParameters.KEY_SIZE) {
            throw new IllegalArgumentException(WANTED);
        }
        Ed25519Key key =
                new Ed25519Key(new Ed25519PrivateKeyParameters(pair.getD().decode()));
        if (!Arrays.equals(key.publicKey(), pair.getX().decode())) {
            throw new IllegalArgumentException(WANTED + "; here x is not the public part of d");
        }
        return key;
    }

    /** The signature of these bytes, 64 bytes. */
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    /** Whether it is a signature of these bytes by the owner of a public key of 32 bytes. */
    public static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PublicKeyParameters(publicKey));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    /** The public part, 32 bytes. */
    public byte[] publicKey() {
        return key.generatePublicKey().getEncoded();
    }

    /** The private key as JWK, to be stored where only the register reads it. */
    public String privateJwk() {
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(publicKey()))
                .d(Base64URL.encode(key.getEncoded()))
                .build()
                .toJSONString();
    }
}
