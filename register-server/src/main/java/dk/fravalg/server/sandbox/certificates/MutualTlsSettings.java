package dk.fravalg.server.sandbox.certificates;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sandbox takes client certificates.
 *
 * @param tlsPort a port; 0 for any that is free, -1 for none; where nothing is said, {@value #ABOVE} above the register's
 *     own: 8443 beside 8080
 */
@ConfigurationProperties("register.sandbox")
record MutualTlsSettings(@Nullable Integer tlsPort) {

    private static final int ABOVE = 363;
    private static final int HIGHEST = 65_535;

    /** The port to open beside a register on this one; empty for none. */
    Optional<Integer> portBeside(int port) {
        if (tlsPort != null) {
            return tlsPort < 0 ? Optional.empty() : Optional.of(tlsPort);
        }
        return Optional.of(port + ABOVE > HIGHEST ? 0 : port + ABOVE);
    }
}
