package dk.fravalg.server.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import org.conscrypt.Conscrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs by native code (Google's Conscrypt, over BoringSSL) where this machine can load it: Java 17 takes some thirty times as
 * long for a signature on P-256, which is more than all the rest of a lookup.
 *
 * <p>The provider is used here and registered nowhere: everything else, TLS among it, stays with Java.
 */
final class NativeCurves {

    private static final Logger LOG = LoggerFactory.getLogger(NativeCurves.class);

    private NativeCurves() {}

    private static final class Loaded {
        private static final Optional<Provider> PROVIDER = load();

        private static Optional<Provider> load() {
            if (Conscrypt.isAvailable()) {
                return Optional.of(Conscrypt.newProvider());
            }
            LOG.warn("NO-NATIVE-CURVES Java signs by itself, which takes a lookup a millisecond of a processor's time");
            return Optional.empty();
        }
    }

    /** A signer with this private key, by native code if there is any. */
    static ECDSASigner signer(ECKey key) throws JOSEException {
        return Loaded.PROVIDER.isPresent() ? signer(key, Loaded.PROVIDER.get()) : new ECDSASigner(key);
    }

    /** Whether signatures are made by native code here. */
    static boolean areThere() {
        return Loaded.PROVIDER.isPresent();
    }

    private static ECDSASigner signer(ECKey key, Provider provider) throws JOSEException {
        try {
            // As the provider's own object, that it need not read it anew for each signature.
            PrivateKey own = KeyFactory.getInstance("EC", provider)
                    .generatePrivate(new PKCS8EncodedKeySpec(key.toPrivateKey().getEncoded()));
            ECDSASigner signer = new ECDSASigner(own, key.getCurve());
            signer.getJCAContext().setProvider(provider);
            return signer;
        } catch (GeneralSecurityException e) {
            throw new JOSEException("The key cannot be used", e);
        }
    }
}
