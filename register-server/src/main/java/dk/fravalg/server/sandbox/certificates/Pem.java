package dk.fravalg.server.sandbox.certificates;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates, keys and revocation lists as text (RFC 7468). */
final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    static String of(Collection<X509Certificate> certificates) {
        return certificates.stream()
                .map(each -> block("CERTIFICATE", () -> each.getEncoded()))
                .collect(Collectors.joining());
    }

    static String of(PrivateKey key) {
        return block("PRIVATE KEY", key::getEncoded);
    }

    static String ofLists(Collection<X509CRL> lists) {
        return lists.stream()
                .map(each -> block("X509 CRL", () -> each.getEncoded()))
                .collect(Collectors.joining());
    }

    static List<X509Certificate> certificates(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not certificates in PEM", e);
        }
    }

    static PrivateKey key(String pem) {
        try {
            String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            // The cause is left out on purpose: it has seen the key.
            throw new IllegalArgumentException("Not a private key in PEM");
        }
    }

    private static String block(String label, Encoded encoded) {
        try {
            String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded.der());
            return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was made cannot be written", e);
        }
    }

    @FunctionalInterface
    private interface Encoded {
        byte[] der() throws GeneralSecurityException;
    }
}
