package dk.fravalg.server;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** The real audit log, which can be told to fail for some records, as if its disk were full. */
public final class BreakableAuditLog implements AuditLog {

    private final AuditLog real;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Predicate<AuditRecord> fails = record -> false;

    BreakableAuditLog(AuditLog real) {
        this.real = real;
    }

    /** From now on, records like these cannot be written. */
    public void breaksFor(Predicate<AuditRecord> records) {
        fails = records;
    }

    public void works() {
        fails = record -> false;
        failures.set(0);
    }

    /** How often it has failed since it was broken. */
    public int failures() {
        return failures.get();
    }

    @Override
    public void append(List<AuditRecord> records) {
        if (records.stream().anyMatch(fails)) {
            failures.incrementAndGet();
            throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
        }
        real.append(records);
    }
}
