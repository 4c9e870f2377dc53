package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On PostgreSQL, where others can stand still or be cut off while the chain is being written. */
class AppendingInTroubleTest {

    private static final int WRITERS = 8;

    private final TestLog log = new TestLog(Database.POSTGRESQL);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        log.close();
    }

    @Test
    void a_node_that_stands_still_with_the_chain_in_its_hand_loses_it_and_the_others_go_on()
            throws InterruptedException {
        AuditStore node = log.node();
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch wakes = new CountDownLatch(1);
        CompletableFuture<Void> frozen = CompletableFuture.runAsync(
                () -> log.transaction.executeWithoutResult(tx -> {
                    log.chain.append(List.of(ChainEntry.of(TestLog.lookUp(1))));
                    holds.countDown();
                    sleepUntil(wakes);
                }),
                threads);
        holds.await();

        await().atMost(Duration.ofSeconds(30)).until(() -> isAcknowledged(node, 2));
        wakes.countDown();

        assertThat(frozen).failsWithin(Duration.ofSeconds(20));
        assertThat(outcomes()).contains("none-2").doesNotContain("none-1");
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void whoever_waits_for_it_too_long_is_told_that_the_register_is_unavailable() {
        AuditStore node = log.node();

        log.transaction.executeWithoutResult(tx -> {
            log.sql("set local idle_in_transaction_session_timeout = 0");
            log.jdbc
                    .sql("select seq from audit_chain where seq = 0 for update")
                    .query(Long.class)
                    .single();
            assertThat(CompletableFuture.runAsync(() -> node.append(TestLog.lookUp(1)), threads))
                    .failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat()
                    .havingRootCause()
                    .isInstanceOf(RegisterProblem.class)
                    .withMessage("register-unavailable");
        });
    }

    @Test
    void what_was_acknowledged_before_the_connection_was_cut_is_there() {
        List<AuditStore> nodes = List.of(log.node(), log.node());
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicInteger number = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(1);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            AuditStore node = nodes.get(i % 2);
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        while (enough.getCount() > 0) {
                            int next = number.incrementAndGet();
                            if (isAcknowledged(node, next)) {
                                acknowledged.add("none-" + next);
                            }
                        }
                    },
                    threads));
        }
        for (int cut = 1; cut <= 10; cut++) {
            int more = acknowledged.size() + 50;
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= more);
            log.jdbc
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()")
                    .query(Boolean.class)
                    .list();
        }
        enough.countDown();
        writers.forEach(writer -> assertThat(writer).succeedsWithin(Duration.ofSeconds(30)));

        assertThat(outcomes()).containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(log.verify().isWhole()).isTrue();
    }

    private static boolean isAcknowledged(AuditStore node, int number) {
        try {
            node.append(TestLog.lookUp(number));
            return true;
        } catch (RegisterProblem unavailable) {
            return false;
        }
    }

    private static void sleepUntil(CountDownLatch wakes) {
        try {
            wakes.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> outcomes() {
        return log.jdbc
                .sql("select outcome from audit_record")
                .query(String.class)
                .list();
    }
}
