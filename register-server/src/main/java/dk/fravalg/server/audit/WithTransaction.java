package dk.fravalg.server.audit;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The records of one transaction: collected while it runs, written as the last thing before it commits.
 *
 * <p>Not at once: the chain would be held from there to the commit, by a transaction that still waits for other locks.
 */
final class WithTransaction implements TransactionSynchronization, Ordered {

    private final Consumer<List<ChainEntry>> within;
    private final Consumer<List<ChainEntry>> afterwards;
    private final List<ChainEntry> collected = new ArrayList<>();
    private boolean committing;
    private boolean spoiled;

    /**
     * @param within writes in the transaction
     * @param afterwards writes in one of its own
     */
    WithTransaction(Consumer<List<ChainEntry>> within, Consumer<List<ChainEntry>> afterwards) {
        this.within = within;
        this.afterwards = afterwards;
    }

    /** Whether it writes by this; a second log on the same thread would have one of its own. */
    boolean writesBy(Consumer<List<ChainEntry>> writer) {
        return within == writer;
    }

    /** What cannot be made ready spoils the whole transaction, whoever may catch the refusal. */
    void add(Supplier<List<ChainEntry>> entries) {
        boolean wasSpoiled = spoiled;
        spoiled = true;
        List<ChainEntry> ready = entries.get();
        if (committing) {
            within.accept(ready);
        } else {
            collected.addAll(ready);
        }
        spoiled = wasSpoiled;
    }

    /** @throws RegisterProblem {@link Problem#REGISTER_UNAVAILABLE}, which ends the transaction, when they cannot be written */
    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        if (spoiled) {
            throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
        }
        within.accept(List.copyOf(collected));
        collected.clear();
    }

    /** What came only when the commit was over: it must not be lost, and the transaction cannot take it any more. */
    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !collected.isEmpty()) {
            afterwards.accept(List.copyOf(collected));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
