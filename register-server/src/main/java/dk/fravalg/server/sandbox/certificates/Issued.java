package dk.fravalg.server.sandbox.certificates;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A certificate with its private key.
 *
 * @param name for URLs: a client id, with what is wrong with it where something is
 * @param chain its own certificate first, then its authority's, as far as it is sent along in a handshake
 * @param revokedAt when it was put on the revocation list; empty where it was not
 */
record Issued(
        String name, CertificateKind kind, List<X509Certificate> chain, PrivateKey key, Optional<Instant> revokedAt) {

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** Shows the name only. */
    @Override
    public String toString() {
        return "Issued[" + name + "]";
    }
}
