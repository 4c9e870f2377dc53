package dk.fravalg.server.access;

import dk.fravalg.model.actor.Role;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens the register accepts, which are meant for it, and which must be bound to a certificate.
 *
 * @param audience the value that a token's {@code aud} must hold: the FHIR base URL as callers know it
 * @param issuers whom the live register trusts; the sandbox trusts its own
 * @param certificateBoundSystems whether a token of the role {@code system} must be bound to a client certificate
 *     (RFC 8705)
 * @param clientCertificateFrom the addresses of the proxies whose header {@code Client-Cert} (RFC 9440) is believed:
 *     each an address, or a range such as {@code 10.1.2.0/24}
 * @param clientCertificateRevocationLists a PEM file with the revocation lists of all authorities between a client
 *     certificate and the trust store, where TLS ends here; empty for none
 */
@ConfigurationProperties("register.access")
public record AccessSettings(
        @DefaultValue("") String audience,
        @DefaultValue List<Issuer> issuers,
        @DefaultValue("false") boolean certificateBoundSystems,
        @DefaultValue List<String> clientCertificateFrom,
        @DefaultValue("") String clientCertificateRevocationLists) {

    /**
     * One of them.
     *
     * @param issuer the exact value of {@code iss}
     * @param jwksUri where its public keys are
     * @param roles the codes of the roles that its tokens may give; all of them where none is named
     */
    public record Issuer(
            String issuer, URI jwksUri, @DefaultValue List<String> roles) {

        /** @throws IllegalArgumentException for a code that no token can have */
        public Set<Role> mayGive() {
            return roles.isEmpty()
                    ? TrustedIssuer.EVERY_ROLE
                    : roles.stream().map(Issuer::role).collect(Collectors.toUnmodifiableSet());
        }

        private static Role role(String code) {
            return Role.ofCode(code)
                    .filter(TrustedIssuer.EVERY_ROLE::contains)
                    .orElseThrow(() -> new IllegalArgumentException("No token has the role " + code));
        }
    }
}
