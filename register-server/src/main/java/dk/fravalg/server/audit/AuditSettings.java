package dk.fravalg.server.audit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit log proves itself, and where it is handed on to.
 *
 * @param origin the name of the log in its checkpoints, and of the key that signs them; no spaces, no plus sign
 * @param checkpointEvery how often a checkpoint is taken when there is something new
 * @param checkpoints the directory for checkpoints; empty for none, which live refuses
 * @param formerKeys verifier keys that signed checkpoints before the present one, as {@code name+hash+key}
 * @param kept for {@code verify-audit}: a file or directory with checkpoints that a second party has kept; empty for none
 * @param eraseBefore for {@code erase-audit}: the first day that is kept, as {@code 2021-01-01}; empty for none
 * @param minlog for {@code export-minlog}: the directory for its files; empty for none
 */
@ConfigurationProperties("register.audit")
public record AuditSettings(
        @DefaultValue("fravalg.example/audit") String origin,
        @DefaultValue("PT1M") Duration checkpointEvery,
        @DefaultValue("") String checkpoints,
        @DefaultValue List<String> formerKeys,
        @DefaultValue("") String kept,
        @DefaultValue("") String eraseBefore,
        @DefaultValue("") String minlog) {

    /** @throws IllegalArgumentException for a name that could not be a key's (C2SP signed-note) */
    public AuditSettings {
        if (!origin.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("register.audit.origin holds no spaces and no plus sign");
        }
    }
}
