package dk.fravalg.server.audit;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.List;

/**
 * The append-only log of who did what to whom.
 *
 * <p>Inside a transaction, the records stand or fall with it; outside, they are durable when the method returns. Whoever
 * cannot write it must not answer: the refusal is {@link Problem#REGISTER_UNAVAILABLE}.
 */
public interface AuditLog {

    /**
     * Appends records in their order.
     *
     * @throws RegisterProblem {@link Problem#REGISTER_UNAVAILABLE} when they cannot be written
     */
    void append(List<AuditRecord> records);

    /** Appends one record; see {@link #append(List)}. */
    default void append(AuditRecord record) {
        append(List.of(record));
    }
}
