package dk.fravalg.server;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What only the live composition is told.
 *
 * @param attestationKey the file with the key that signs lookups: a private JWK on P-256 with a {@code kid}
 * @param auditKey the file with the key that signs checkpoints of the audit log: a private JWK on Ed25519
 */
@ConfigurationProperties("register")
record LiveSettings(
        @DefaultValue("") Path attestationKey,
        @DefaultValue("") Path auditKey) {}
