package dk.fravalg.server.access;

import com.nimbusds.jose.util.Base64URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Map;

/**
 * The certificate by which a client has shown in a TLS handshake who it is.
 *
 * <p>Whoever makes one of these has seen to it that the handshake was true: the client holds the private key, and the
 * certificate's issuer is trusted.
 *
 * @param certificate the client's own, without its chain
 */
public record ClientCertificate(X509Certificate certificate) {

    /** The claim of a token that says whom it is bound to (RFC 7800 § 3.1). */
    public static final String CONFIRMATION = "cnf";

    /** The way in which tokens are bound to certificates (RFC 8705 § 3.1). */
    public static final String THUMBPRINT = "x5t#S256";

    /** The SHA-256 of the certificate in DER, as base64url without padding: 43 characters (RFC 8705 § 3.1). */
    public String thumbprint() {
        try {
            byte[] der = certificate.getEncoded();
            return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(der))
                    .toString();
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A certificate that came out of a handshake has no encoding", e);
        }
    }

    /** The value of {@code cnf} that binds a token to this certificate: {@code {"x5t#S256": "…"}}. */
    public Map<String, Object> confirmation() {
        return Map.of(THUMBPRINT, thumbprint());
    }

    /** Shows the thumbprint only. */
    @Override
    public String toString() {
        return "ClientCertificate[" + thumbprint() + "]";
    }
}
