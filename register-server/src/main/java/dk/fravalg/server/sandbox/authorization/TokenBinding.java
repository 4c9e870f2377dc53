package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.access.ClientCertificate;
import java.util.Optional;

/** To which certificate a token is bound that is asked for now (RFC 8705 § 3). */
@FunctionalInterface
public interface TokenBinding {

    /** To none, ever. */
    TokenBinding NONE = clientId -> Optional.empty();

    /**
     * The certificate that this client has shown with the request that this thread works on; empty when it showed none.
     *
     * @throws IllegalArgumentException when it shows another client's
     */
    Optional<ClientCertificate> of(String clientId);
}
