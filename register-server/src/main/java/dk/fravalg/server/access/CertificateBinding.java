package dk.fravalg.server.access;

import dk.fravalg.model.actor.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Whether a token may be used by the client that sends it: a bound one only with the certificate it is bound to.
 *
 * <p>Source: RFC 8705 § 3, RFC 7800 § 3.1.
 *
 * @param systemsMustBeBound whether a token of the role {@code system} that is bound to nothing is refused
 */
record CertificateBinding(boolean systemsMustBeBound) {

    /** @throws InvalidBearerTokenException when it may not */
    void check(Jwt jwt, Role role, Optional<ClientCertificate> certificate) {
        if (jwt.getClaims().containsKey(ClientCertificate.CONFIRMATION)) {
            String thumbprint = thumbprintIn(jwt.getClaims().get(ClientCertificate.CONFIRMATION));
            if (!certificate
                    .filter(shown -> isSame(shown.thumbprint(), thumbprint))
                    .isPresent()) {
                throw refused("bound to another certificate");
            }
        } else if (systemsMustBeBound && role == Role.SYSTEM) {
            throw refused("a system's token must be bound");
        }
        certificate.ifPresent(shown -> checkOrganisation(jwt, shown));
    }

    /**
     * A token that is bound in a way that cannot be checked here, such as to a DPoP key ({@code jkt}), is not taken: to
     * look at one of two bindings, or at none, would make a bearer token of it.
     */
    private static String thumbprintIn(Object confirmation) {
        if (confirmation instanceof Map<?, ?> members
                && members.keySet().equals(Set.of(ClientCertificate.THUMBPRINT))
                && members.get(ClientCertificate.THUMBPRINT) instanceof String thumbprint) {
            return thumbprint;
        }
        throw refused("bound in a way that is not known here");
    }

    private static void checkOrganisation(Jwt jwt, ClientCertificate certificate) {
        Optional<Oces3Subject> subject;
        try {
            subject = Oces3Subject.read(
                    certificate.certificate().getSubjectX500Principal().getEncoded());
        } catch (IllegalArgumentException e) {
            throw refused("certificate of no organisation");
        }
        boolean ofAnother = jwt.getClaims().get("cvr") instanceof String cvr
                && subject.filter(shown -> !shown.cvr().equals(cvr)).isPresent();
        if (ofAnother) {
            throw refused("certificate of another organisation");
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static InvalidBearerTokenException refused(String why) {
        return new InvalidBearerTokenException(why);
    }
}
