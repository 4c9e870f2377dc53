package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import dk.fravalg.server.Cast;
import dk.fravalg.server.TestTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GroupCommitTest {

    private final List<List<String>> transactions = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void letEverybodyGo() {
        go.countDown();
        callers.shutdownNow();
    }

    @Test
    void what_comes_while_it_writes_is_written_together() {
        GroupCommit groups = held(Duration.ofSeconds(20));
        CompletableFuture<Void> first = calls(groups, "first");
        await().until(() -> transactions.size() == 1);
        List<CompletableFuture<Void>> others = IntStream.range(0, 40)
                .mapToObj(each -> calls(groups, "other" + each))
                .toList();
        await().until(() -> groups.waiting() == 40);
        go.countDown();

        others.forEach(other -> assertThat(other).succeedsWithin(Duration.ofSeconds(20)));
        assertThat(first).succeedsWithin(Duration.ofSeconds(20));
        assertThat(transactions).hasSize(2);
        assertThat(transactions.get(1)).hasSize(40);
    }

    @Test
    void the_entries_of_a_call_stay_together_and_in_their_order() {
        GroupCommit groups = held(Duration.ofSeconds(20));
        calls(groups, "first");
        await().until(() -> transactions.size() == 1);
        calls(groups, "a1", "a2", "a3");
        await().until(() -> groups.waiting() == 1);
        CompletableFuture<Void> last = calls(groups, "b1", "b2");
        await().until(() -> groups.waiting() == 2);
        go.countDown();

        assertThat(last).succeedsWithin(Duration.ofSeconds(20));
        assertThat(transactions.get(1)).containsExactly("a1", "a2", "a3", "b1", "b2");
    }

    @Test
    void a_group_that_cannot_be_written_fails_alone() {
        GroupCommit groups = held(Duration.ofSeconds(20));
        calls(groups, "first");
        await().until(() -> transactions.size() == 1);
        CompletableFuture<Void> before = calls(groups, "before");
        CompletableFuture<Void> poisoned = calls(groups, "poison");
        CompletableFuture<Void> after = calls(groups, "after");
        await().until(() -> groups.waiting() == 3);
        go.countDown();

        assertThat(before).succeedsWithin(Duration.ofSeconds(20));
        assertThat(after).succeedsWithin(Duration.ofSeconds(20));
        assertThat(poisoned)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .havingRootCause()
                .withMessage("poison");
        assertThat(calls(groups, "later")).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void when_the_database_is_away_all_fail_at_once() {
        GroupCommit groups = new GroupCommit(
                entries -> {
                    transactions.add(outcomes(entries));
                    awaitGo();
                    throw new DataAccessResourceFailureException("away");
                },
                10,
                Duration.ofSeconds(20));
        calls(groups, "first");
        await().until(() -> transactions.size() == 1);
        List<CompletableFuture<Void>> others =
                IntStream.range(0, 5).mapToObj(each -> calls(groups, "other")).toList();
        await().until(() -> groups.waiting() == 5);
        go.countDown();

        others.forEach(other -> assertThat(other).failsWithin(Duration.ofSeconds(20)));
        assertThat(transactions).hasSize(2);
    }

    @Test
    void an_error_ends_the_callers_and_not_the_writer() {
        GroupCommit groups = new GroupCommit(
                entries -> {
                    if (outcomes(entries).contains("poison")) {
                        throw new StackOverflowError("poison");
                    }
                },
                10,
                Duration.ofSeconds(20));

        assertThatIllegalStateException().isThrownBy(() -> groups.write(entries("poison")));
        groups.write(entries("fine"));
    }

    @Test
    void whoever_finds_no_room_is_refused_at_once() {
        GroupCommit groups = held(Duration.ofSeconds(20));
        calls(groups, "first");
        await().until(() -> transactions.size() == 1);
        IntStream.range(0, 40).forEach(each -> calls(groups, "waits"));
        await().until(() -> groups.waiting() == 40);

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> groups.write(entries("too many")));
    }

    @Test
    void what_was_given_up_is_not_written_any_more() {
        GroupCommit groups = held(Duration.ofMillis(50));
        CompletableFuture<Void> first = calls(groups, "first");
        await().until(() -> transactions.size() == 1);

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> groups.write(entries("given up")));
        assertThat(first).failsWithin(Duration.ofSeconds(20));
        go.countDown();
        groups.close();

        assertThat(transactions).containsExactly(List.of("first"));
    }

    @Test
    void before_it_stops_it_writes_what_it_has_taken_in() {
        GroupCommit groups = held(Duration.ofSeconds(20));
        CompletableFuture<Void> first = calls(groups, "first");
        await().until(() -> transactions.size() == 1);
        List<CompletableFuture<Void>> all =
                IntStream.range(0, 10).mapToObj(each -> calls(groups, "each")).toList();
        await().until(() -> groups.waiting() == 10);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(groups::close, callers);
        go.countDown();

        assertThat(closed).succeedsWithin(Duration.ofSeconds(20));
        assertThat(first).succeedsWithin(Duration.ofSeconds(20));
        all.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(20)));
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> groups.write(entries("late")));
    }

    @Test
    void one_that_never_wrote_stops_as_well() {
        held(Duration.ofSeconds(1)).close();
    }

    /** Its first transaction waits until the test says go; one with {@code poison} in it fails. */
    private GroupCommit held(Duration patience) {
        return new GroupCommit(
                entries -> {
                    transactions.add(outcomes(entries));
                    awaitGo();
                    if (outcomes(entries).contains("poison")) {
                        throw new IllegalArgumentException("poison");
                    }
                },
                40,
                patience);
    }

    private void awaitGo() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> calls(GroupCommit groups, String... outcomes) {
        return CompletableFuture.runAsync(() -> groups.write(entries(outcomes)), callers);
    }

    private static List<ChainEntry> entries(String... outcomes) {
        return List.of(outcomes).stream()
                .map(outcome ->
                        ChainEntry.of(AuditRecord.aboutNobody(TestTime.START, Cast.AMBULANCE, Action.READ, outcome)))
                .toList();
    }

    private static List<String> outcomes(List<ChainEntry> entries) {
        return entries.stream().map(entry -> entry.open().outcome()).toList();
    }
}
