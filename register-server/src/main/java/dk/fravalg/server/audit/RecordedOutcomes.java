package dk.fravalg.server.audit;

import dk.fravalg.server.platform.Correlation;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which outcomes the work on this thread has recorded for good: those of a transaction count when it is committed. */
final class RecordedOutcomes {

    private static final ThreadLocal<@Nullable OfWork> LAST = new ThreadLocal<>();

    private RecordedOutcomes() {}

    /** @param work its correlation id; what an earlier one has recorded is forgotten with the first of another */
    private record OfWork(String work, Set<String> outcomes) {}

    static void add(String outcome) {
        OfWork last = LAST.get();
        if (last == null || !last.work().equals(Correlation.current())) {
            last = new OfWork(Correlation.current(), new HashSet<>());
            LAST.set(last);
        }
        last.outcomes().add(outcome);
    }

    static boolean has(String outcome) {
        OfWork last = LAST.get();
        return last != null
                && last.work().equals(Correlation.current())
                && last.outcomes().contains(outcome);
    }
}
