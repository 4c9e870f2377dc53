package dk.fravalg.server.audit;

import java.util.Optional;

/**
 * What became of a check of the audit log.
 *
 * @param records how many were found to be as they were written, from the first on
 * @param checkpoints how many signed checkpoints agreed with them
 * @param erased of how many records the personal fields were lawfully erased
 * @param finding the first that is not right; empty when all is
 */
public record Verdict(long records, long checkpoints, long erased, Optional<Finding> finding) {

    /** Whether all is as it was written. */
    public boolean isWhole() {
        return finding.isEmpty();
    }
}
