package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ConcurrentChangeTest {

    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void end() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void what_is_not_disturbed_is_done_once() {
        assertThat(ConcurrentChange.retry(lostTimes(0))).isEqualTo("done");
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_lost_race_is_run_again_up_to_the_fifth_time() {
        assertThat(ConcurrentChange.retry(lostTimes(4))).isEqualTo("done");
        assertThat(tries).hasValue(5);
    }

    @Test
    void a_race_that_is_lost_five_times_comes_out() {
        assertThatExceptionOfType(ConcurrencyFailureException.class)
                .isThrownBy(() -> ConcurrentChange.retry(lostTimes(5)))
                .withMessage("lost 5");
        assertThat(tries).hasValue(5);
    }

    @Test
    void another_failure_is_no_lost_race() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ConcurrentChange.retry(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException();
                }));
        assertThat(tries).hasValue(1);
    }

    @Test
    void within_a_larger_transaction_only_whoever_began_it_can_try_again() {
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatExceptionOfType(ConcurrencyFailureException.class)
                .isThrownBy(() -> ConcurrentChange.retry(lostTimes(1)));
        assertThat(tries).hasValue(1);
    }

    private Supplier<String> lostTimes(int times) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw new OptimisticLockingFailureException("lost " + tries);
            }
            return "done";
        };
    }
}
