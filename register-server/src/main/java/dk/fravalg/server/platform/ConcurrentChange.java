package dk.fravalg.server.platform;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a transaction again when it lost a race against another.
 *
 * <p>A lost race changed nothing, and the second try sees what the winner did. Bounded, so that a fault which only looks
 * like a race comes out.
 */
public final class ConcurrentChange {

    private static final int TRIES = 5;

    private ConcurrentChange() {}

    /** Runs a whole transaction, anew after a lost race; the last failure is thrown. */
    public static <T> T retry(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Part of a larger transaction: only the whole of it can be tried again, by whoever began it.
            return transaction.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (ConcurrencyFailureException lostRace) {
                if (attempt == TRIES) {
                    throw lostRace;
                }
            }
        }
    }
}
