package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.Database;
import dk.fravalg.server.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Many threads and two nodes write one chain, inside transactions and outside. */
abstract class AppendingTogetherContract {

    private static final int THREADS = 12;

    private final TestLog log;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    AppendingTogetherContract(Database database) {
        log = new TestLog(database);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        log.close();
    }

    @Test
    void all_that_was_acknowledged_is_there_and_the_chain_is_whole() {
        List<AuditStore> nodes = List.of(log.node(), log.node());
        ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

        allAtOnce(thread -> {
            for (int i = 0; i < 40; i++) {
                AuditRecord one = TestLog.lookUp(thread * 1_000 + i);
                AuditStore node = nodes.get((thread + i) % 2);
                if (i % 5 == 0) {
                    log.transaction.executeWithoutResult(tx -> node.append(one));
                } else {
                    node.append(one);
                }
                acknowledged.add(one.outcome());
            }
        });

        assertThat(acknowledged).hasSize(THREADS * 40);
        assertThat(outcomes()).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(log.verify()).isEqualTo(new Verdict(THREADS * 40, 0, 0, java.util.Optional.empty()));
    }

    @Test
    void the_records_of_a_call_follow_one_another() {
        List<AuditStore> nodes = List.of(log.node(), log.node());

        allAtOnce(thread -> nodes.get(thread % 2)
                .append(IntStream.range(0, 50)
                        .mapToObj(i -> TestLog.lookUp(thread * 1_000 + i))
                        .toList()));

        List<String> inOrder = outcomes();
        for (int call = 0; call < THREADS; call++) {
            int first = Integer.parseInt(inOrder.get(call * 50).substring(5));
            assertThat(inOrder.subList(call * 50, call * 50 + 50))
                    .containsExactlyElementsOf(IntStream.range(first, first + 50)
                            .mapToObj(each -> "none-" + each)
                            .toList());
        }
    }

    @Test
    void transactions_that_hold_other_locks_and_are_rolled_back_leave_no_gap() {
        AuditStore node = log.node();
        log.sql("insert into cpr_number (cpr, annulled) values ('2512489980', true)");

        allAtOnce(thread -> {
            for (int i = 0; i < 20; i++) {
                int number = thread * 1_000 + i;
                log.transaction.executeWithoutResult(tx -> {
                    node.append(TestLog.lookUp(number));
                    log.jdbc
                            .sql("select cpr from cpr_number for update")
                            .query(String.class)
                            .list();
                    if (number % 3 == 0) {
                        tx.setRollbackOnly();
                    }
                });
                node.append(TestLog.lookUp(number + 500));
            }
        });

        assertThat(log.verify().isWhole()).isTrue();
        assertThat(outcomes()).doesNotContain("none-0", "none-3003").contains("none-1", "none-500");
    }

    @Test
    void a_transaction_within_another_is_logged_by_itself() {
        AuditStore node = log.node();
        TransactionTemplate inner = new TransactionTemplate(log.transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        log.transaction.executeWithoutResult(outer -> {
            node.append(TestLog.lookUp(1));
            inner.executeWithoutResult(tx -> node.append(TestLog.lookUp(2)));
            outer.setRollbackOnly();
        });
        log.transaction.executeWithoutResult(outer -> {
            node.append(TestLog.lookUp(3));
            inner.executeWithoutResult(tx -> {
                node.append(TestLog.lookUp(4));
                tx.setRollbackOnly();
            });
        });

        assertThat(outcomes()).containsExactly("none-2", "none-3");
    }

    @Test
    void what_is_logged_where_only_is_read_is_durable_at_once() {
        AuditStore node = log.node();
        TransactionTemplate reading = new TransactionTemplate(log.transaction.getTransactionManager());
        reading.setReadOnly(true);

        reading.executeWithoutResult(tx -> {
            node.append(TestLog.lookUp(1));
            tx.setRollbackOnly();
        });

        assertThat(outcomes()).containsExactly("none-1");
    }

    @Test
    void however_many_hold_connections_and_wait_the_log_has_its_own() {
        AuditStore node = log.node();
        TransactionTemplate reading = new TransactionTemplate(log.transaction.getTransactionManager());
        reading.setReadOnly(true);
        assertThat(THREADS).isGreaterThan(log.dataSource.getMaximumPoolSize());

        allAtOnce(thread -> reading.executeWithoutResult(tx -> node.append(TestLog.lookUp(thread))));

        assertThat(outcomes()).hasSize(THREADS);
    }

    @Test
    void a_record_that_the_database_refuses_fails_its_own_call_only() {
        log.sql("alter table audit_record add constraint no_poison check (outcome <> 'poison')");
        AuditStore node = log.node();
        ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

        allAtOnce(thread -> {
            for (int i = 0; i < 20; i++) {
                AuditRecord fine = TestLog.lookUp(thread * 1_000 + i);
                boolean poisoned = i % 7 == 3;
                try {
                    node.append(
                            poisoned
                                    ? List.of(
                                            fine,
                                            AuditRecord.aboutNobody(
                                                    TestTime.START, fine.actor(), Action.READ, "poison"))
                                    : List.of(fine));
                    assertThat(poisoned).isFalse();
                } catch (RegisterProblem refusal) {
                    assertThat(refusal.problem()).isEqualTo(Problem.REGISTER_UNAVAILABLE);
                    assertThat(poisoned).isTrue();
                    refused.add(fine.outcome());
                }
            }
        });

        assertThat(refused).hasSize(THREADS * 3);
        assertThat(outcomes()).hasSize(THREADS * 17).doesNotContainAnyElementsOf(refused);
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void a_node_that_stopped_takes_nothing_more_and_another_goes_on() {
        AuditStore stopped = log.node();
        stopped.append(TestLog.lookUp(1));
        stopped.close();

        assertUnavailable(() -> stopped.append(TestLog.lookUp(2)));
        log.node().append(TestLog.lookUp(3));

        assertThat(outcomes()).containsExactly("none-1", "none-3");
        assertThat(log.verify().isWhole()).isTrue();
    }

    @Test
    void a_chain_whose_state_was_taken_away_is_not_begun_anew() {
        AuditStore node = log.node();
        node.append(TestLog.lookUp(1));
        log.sql("delete from audit_chain where seq > 0");

        assertUnavailable(() -> node.append(TestLog.lookUp(2)));
        log.sql("delete from audit_chain");
        assertUnavailable(() -> node.append(TestLog.lookUp(2)));

        assertThat(outcomes()).containsExactly("none-1");
    }

    final TestLog log() {
        return log;
    }

    final void assertUnavailable(Runnable append) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(append::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.REGISTER_UNAVAILABLE));
    }

    private List<String> outcomes() {
        return log.jdbc
                .sql("select outcome from audit_record order by seq")
                .query(String.class)
                .list();
    }

    private void allAtOnce(java.util.function.IntConsumer work) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            running.add(CompletableFuture.runAsync(() -> work.accept(number), threads));
        }
        running.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(60)));
    }
}
