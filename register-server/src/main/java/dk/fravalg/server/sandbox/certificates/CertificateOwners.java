package dk.fravalg.server.sandbox.certificates;

import java.util.List;

/**
 * All who get a client certificate.
 *
 * @param all the first of them gets some that are no good as well
 */
public record CertificateOwners(List<CertificateOwner> all) {
    public CertificateOwners {
        all = List.copyOf(all);
    }
}
