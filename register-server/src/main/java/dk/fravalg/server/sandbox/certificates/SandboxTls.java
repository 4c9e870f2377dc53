package dk.fravalg.server.sandbox.certificates;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.TrustManager;
import org.apache.tomcat.util.net.SSLContext;

/** TLS for Tomcat, with keys and trust that are made when the first client shakes hands. */
class SandboxTls implements SSLContext {

    private final javax.net.ssl.SSLContext tls;

    SandboxTls(KeyManager keys, TrustManager trust) {
        try {
            tls = javax.net.ssl.SSLContext.getInstance("TLS");
            tls.init(new KeyManager[] {keys}, new TrustManager[] {trust}, new SecureRandom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no TLS", e);
        }
    }

    @Override
    public void init(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        throw new UnsupportedOperationException("It has its keys and its trust already");
    }

    @Override
    public void destroy() {}

    @Override
    public SSLSessionContext getServerSessionContext() {
        return tls.getServerSessionContext();
    }

    @Override
    public SSLEngine createSSLEngine() {
        return tls.createSSLEngine();
    }

    @Override
    public SSLServerSocketFactory getServerSocketFactory() {
        return tls.getServerSocketFactory();
    }

    @Override
    public SSLParameters getSupportedSSLParameters() {
        return tls.getSupportedSSLParameters();
    }

    /** Only for Tomcat's log and its figures: not worth making anything for. */
    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return new X509Certificate[0];
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
