package dk.fravalg.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The certificate of the connection's own handshake; for a connection that comes from a believed proxy, the one which
 * that proxy tells of in the header {@code Client-Cert} (RFC 9440), and no other.
 *
 * <p>From anywhere else the header counts for nothing, as if it were not there: whoever wants to pass for somebody else
 * could send it. From a believed proxy the connection's certificate counts for nothing: it is the proxy's.
 */
final class CertificateOfRequest implements ClientCertificates {

    private static final String OF_THE_HANDSHAKE = "jakarta.servlet.request.X509Certificate";
    private static final String HEADER = "Client-Cert";

    private final List<IpAddressMatcher> believed;

    /** @param proxies addresses, or ranges such as {@code 10.1.2.0/24} */
    CertificateOfRequest(List<String> proxies) {
        this.believed = proxies.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    public Optional<ClientCertificate> of(HttpServletRequest request) {
        return (isFromProxy(request) ? told(request) : shown(request)).map(ClientCertificate::new);
    }

    private boolean isFromProxy(HttpServletRequest request) {
        try {
            return believed.stream().anyMatch(proxy -> proxy.matches(request.getRemoteAddr()));
        } catch (IllegalArgumentException e) {
            // An address in a form that nobody could have configured.
            return false;
        }
    }

    private static Optional<X509Certificate> shown(HttpServletRequest request) {
        return request.getAttribute(OF_THE_HANDSHAKE) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : Optional.empty();
    }

    private static Optional<X509Certificate> told(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        if (headers.size() > 1) {
            throw new InvalidBearerTokenException("two client certificates");
        }
        return Optional.of(read(headers.get(0).strip()));
    }

    /** A byte sequence of RFC 8941 § 3.3.5: base64 between two colons; without parameters, which RFC 9440 has none of. */
    private static X509Certificate read(String sequence) {
        try {
            if (sequence.length() < 2 || !sequence.startsWith(":") || !sequence.endsWith(":")) {
                throw new IllegalArgumentException("no byte sequence");
            }
            byte[] der = Base64.getDecoder().decode(sequence.substring(1, sequence.length() - 1));
            ByteArrayInputStream bytes = new ByteArrayInputStream(der);
            X509Certificate certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
            if (bytes.available() > 0 || der[0] != 0x30) {
                throw new IllegalArgumentException("more than one certificate, or none in DER");
            }
            return certificate;
        } catch (CertificateException | RuntimeException e) {
            throw new InvalidBearerTokenException("no client certificate");
        }
    }
}
