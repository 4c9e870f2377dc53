package dk.fravalg.server.sandbox.certificates;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which client certificates the port takes: those of the sandbox's root that are good today and on no revocation list
 * (RFC 5280 § 6). Whatever else is shown ends the handshake.
 *
 * <p>It names no authorities, so that a client sends what it has, and is judged by that.
 */
class ClientTrust extends X509ExtendedTrustManager {

    private static final Duration LISTS_ARE_FRESH_FOR = Duration.ofHours(1);

    private final SandboxCertificates certificates;
    private final InstantSource real;
    private volatile @Nullable Judge judge;

    /** Java's own, with our root and our lists. */
    private record Judge(X509ExtendedTrustManager java, Instant until) {}

    ClientTrust(SandboxCertificates certificates, InstantSource real) {
        this.certificates = certificates;
        this.real = real;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        java().checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        java().checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        java().checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("This is a server");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("This is a server");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("This is a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private X509ExtendedTrustManager java() throws CertificateException {
        Instant now = real.instant();
        Judge last = judge;
        if (last == null || now.isAfter(last.until())) {
            last = new Judge(made(), now.plus(LISTS_ARE_FRESH_FOR));
            judge = last;
        }
        return last.java();
    }

    private X509ExtendedTrustManager made() throws CertificateException {
        try {
            PKIXBuilderParameters rules = new PKIXBuilderParameters(
                    Set.of(new TrustAnchor(certificates.root(), null)), new X509CertSelector());
            rules.setRevocationEnabled(true);
            rules.addCertStore(CertStore.getInstance(
                    "Collection", new CollectionCertStoreParameters(certificates.revocationLists())));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(rules));
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | RuntimeException e) {
            // Whatever it is, such as a database that is away: nobody is trusted by mistake.
            throw new CertificateException("Nobody can be trusted now", e);
        }
    }
}
