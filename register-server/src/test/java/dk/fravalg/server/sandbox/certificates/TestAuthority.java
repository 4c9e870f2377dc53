package dk.fravalg.server.sandbox.certificates;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/** Authorities as the sandbox makes them, for tests that shake hands in earnest. */
public final class TestAuthority {

    public static final String PASSWORD = "only for tests";
    private static final CertificateOwner HILLEROED =
            new CertificateOwner("eoj-hilleroed", "Hillerød Kommune", "99000001");

    private final CertificateAuthority authority = new CertificateAuthority(Instant.now());
    private final Issued root = authority.root("root", "Test rod-CA");
    private final Issued issuing = authority.issuing("issuing", "Test udstedende-CA", root);
    private final Issued server = authority.server("localhost", issuing);
    private final Issued good = client(CertificateKind.GOOD, issuing);
    private final Issued expired = client(CertificateKind.EXPIRED, issuing);
    private final Issued revoked = client(CertificateKind.REVOKED, issuing);
    private final Issued wrongCa = client(CertificateKind.WRONG_CA, authority.root("other", "Somebody else's CA"));

    private Issued client(CertificateKind kind, Issued issuer) {
        return authority.client(kind.code(), kind, HILLEROED, issuer);
    }

    public X509Certificate root() {
        return root.certificate();
    }

    public X509Certificate certificate(String kind) {
        return named(kind).certificate();
    }

    /** Both lists in PEM: of the root, and of the authority below. */
    public String revocationLists() {
        return lists(List.of(good, expired, revoked));
    }

    /** The same before anything was revoked. */
    public String emptyRevocationLists() {
        return lists(List.of());
    }

    private String lists(List<Issued> all) {
        return Pem.ofLists(List.of(authority.revocations(issuing, all), authority.revocations(root, all)));
    }

    public KeyStore serverKeys() {
        return store(server);
    }

    public KeyStore trust() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("root", root.certificate());
            return store;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store(Issued issued) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    issued.name(),
                    issued.key(),
                    PASSWORD.toCharArray(),
                    issued.chain().toArray(X509Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** TLS of a client that shows this certificate, whatever the server says it would like; {@code none} for one that has none. */
    public SSLContext client(String kind) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trust());
            SSLContext tls = SSLContext.getInstance("TLS");
            KeyManager[] keys = kind.equals("none") ? new KeyManager[0] : new KeyManager[] {new Stubborn(named(kind))};
            tls.init(keys, trust.getTrustManagers(), new SecureRandom());
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Issued named(String kind) {
        return List.of(good, expired, revoked, wrongCa).stream()
                .filter(each -> each.kind().code().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Java's own would keep a certificate back that the server did not ask for. */
    static final class Stubborn extends X509ExtendedKeyManager {

        private final Issued issued;

        Stubborn(Issued issued) {
            this.issued = issued;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return issued.name();
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return issued.name();
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return issued.chain().toArray(X509Certificate[]::new);
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return issued.key();
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return new String[] {issued.name()};
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            throw new UnsupportedOperationException("a client");
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            throw new UnsupportedOperationException("a client");
        }
    }
}
