package dk.fravalg.server.sandbox.certificates;

import dk.fravalg.server.access.ClientCertificate;
import java.util.Optional;

/** Knows which certificates were given to whom. */
public interface CertificateRegister {

    /** The id of the client that was given this certificate; empty for one that is not the sandbox's. */
    Optional<String> clientOf(ClientCertificate shown);
}
