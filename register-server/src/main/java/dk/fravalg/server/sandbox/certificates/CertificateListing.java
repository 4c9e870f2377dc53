package dk.fravalg.server.sandbox.certificates;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fravalg.server.access.ClientCertificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /sandbox/certificates} answers.
 *
 * @param tlsPort the port that takes them; null where this node has none
 * @param password of every P12 file
 * @param ca the path of what to trust, in PEM
 * @param crl the path of the revocation lists, in PEM
 */
record CertificateListing(
        @JsonProperty("tls_port") @Nullable Integer tlsPort,
        String password,
        String ca,
        String crl,
        List<Entry> certificates) {

    static final String PATH = "/sandbox/certificates";

    /**
     * One of them.
     *
     * @param kind {@code good}, {@code expired}, {@code revoked} or {@code wrong-ca}
     * @param subject as RFC 4514 writes it, from the last part to the first
     * @param thumbprint as a token that is bound to it has it: SHA-256, base64url
     */
    record Entry(
            String name,
            String kind,
            String subject,
            @JsonProperty(ClientCertificate.THUMBPRINT) String thumbprint,
            @JsonProperty("not_before") Instant notBefore,
            @JsonProperty("not_after") Instant notAfter,
            String p12,
            String pem) {

        static Entry of(Issued issued) {
            X500Name subject = X500Name.getInstance(
                    issued.certificate().getSubjectX500Principal().getEncoded());
            return new Entry(
                    issued.name(),
                    issued.kind().code(),
                    subject.toString(),
                    new ClientCertificate(issued.certificate()).thumbprint(),
                    issued.certificate().getNotBefore().toInstant(),
                    issued.certificate().getNotAfter().toInstant(),
                    PATH + "/" + issued.name() + ".p12",
                    PATH + "/" + issued.name() + ".pem");
        }
    }
}
