package dk.fravalg.it.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that a library would not make. */
final class Forged {

    private Forged() {}

    /** The confusion of keys: what everybody may know, used as if it were a secret that both sides share. */
    static String byPublicKeyAsSecret(Assertion right, String algorithm) {
        try {
            String unsigned = right.withHeader("alg", algorithm).unsigned();
            byte[] open = right.key().toPublicJWK().toJSONString().getBytes(UTF_8);
            Mac mac = Mac.getInstance("HmacSHA" + algorithm.substring(2));
            mac.init(new SecretKeySpec(open, mac.getAlgorithm()));
            return unsigned + "." + Base64URL.encode(mac.doFinal(unsigned.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
