package dk.fravalg.server.persons;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

abstract class CprNumbersContract extends RegisterSuite {

    private static final CprNumber FIRST = new CprNumber("2512489980");
    private static final CprNumber SECOND = new CprNumber("2512489981");
    private static final CprNumber THIRD = new CprNumber("2512489982");
    private static final CprNumber OTHER = new CprNumber("2512489983");

    private CprNumbers numbers;

    CprNumbersContract(Database database) {
        super(database);
    }

    @BeforeEach
    void openTheStore() {
        numbers = part(CprNumbers.class);
    }

    @Test
    void a_number_of_which_nothing_was_told_is_its_owners_own() {
        assertThat(numbers.currentOf(FIRST)).isEqualTo(FIRST);
        assertThat(numbers.isAnnulled(FIRST)).isFalse();
    }

    @Test
    void a_number_knows_those_that_lead_to_it() {
        numbers.supersede(FIRST, SECOND);
        numbers.supersede(SECOND, THIRD);

        assertThat(numbers.formerOf(THIRD)).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(numbers.formerOf(SECOND)).isEmpty();
    }

    @Test
    void asking_often_keeps_no_connection() {
        for (int times = 0; times < 100; times++) {
            assertThat(numbers.formerOf(OTHER)).isEmpty();
        }
    }

    @Test
    void a_superseded_number_leads_to_the_current_one() {
        numbers.supersede(FIRST, SECOND);

        assertThat(numbers.currentOf(FIRST)).isEqualTo(SECOND);
        assertThat(numbers.currentOf(SECOND)).isEqualTo(SECOND);
        assertThat(numbers.isAnnulled(FIRST)).isFalse();
    }

    @Test
    void a_chain_of_numbers_leads_to_the_last_in_one_step() {
        numbers.supersede(FIRST, SECOND);
        numbers.supersede(SECOND, THIRD);

        assertThat(numbers.currentOf(FIRST)).isEqualTo(THIRD);
        assertThat(numbers.currentOf(SECOND)).isEqualTo(THIRD);
    }

    @Test
    void two_numbers_may_lead_to_one() {
        numbers.supersede(FIRST, THIRD);
        numbers.supersede(SECOND, THIRD);

        assertThat(numbers.currentOf(FIRST)).isEqualTo(THIRD);
        assertThat(numbers.currentOf(SECOND)).isEqualTo(THIRD);
    }

    @Test
    void a_number_that_is_changed_back_is_its_owners_again_and_leads_round_in_no_circle() {
        numbers.supersede(FIRST, SECOND);
        numbers.supersede(SECOND, FIRST);

        assertThat(numbers.currentOf(FIRST)).isEqualTo(FIRST);
        assertThat(numbers.currentOf(SECOND)).isEqualTo(FIRST);
    }

    @Test
    void what_is_told_twice_is_told_once() {
        numbers.supersede(FIRST, SECOND);
        numbers.supersede(FIRST, SECOND);
        numbers.annul(OTHER);
        numbers.annul(OTHER);

        assertThat(numbers.currentOf(FIRST)).isEqualTo(SECOND);
        assertThat(numbers.isAnnulled(OTHER)).isTrue();
    }

    @Test
    void an_annulled_number_leads_nowhere() {
        numbers.annul(FIRST);

        assertThat(numbers.isAnnulled(FIRST)).isTrue();
        assertThat(numbers.currentOf(FIRST)).isEqualTo(FIRST);
        assertThat(numbers.isAnnulled(SECOND)).isFalse();
    }

    @Test
    void an_annulled_number_that_turns_out_to_be_superseded_leads_on() {
        numbers.annul(FIRST);
        numbers.supersede(FIRST, SECOND);

        assertThat(numbers.currentOf(FIRST)).isEqualTo(SECOND);
        assertThat(numbers.isAnnulled(FIRST)).isFalse();
    }

    @Test
    void whoever_holds_a_number_keeps_others_from_it_until_the_transaction_ends() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        List<String> order = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> {
            await(held);
            inTransaction(() -> {
                numbers.hold(SECOND, FIRST);
                order.add("second");
            });
        });
        inTransaction(() -> {
            numbers.hold(FIRST);
            held.countDown();
            assertThat(second).isNotDone();
            order.add("first");
        });
        second.get(20, TimeUnit.SECONDS);

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void who_hold_several_in_another_order_never_wait_for_each_other() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 40)
                .mapToObj(each -> CompletableFuture.runAsync(() -> inTransaction(() -> {
                    if (each % 2 == 0) {
                        numbers.hold(FIRST, SECOND, THIRD);
                    } else {
                        numbers.hold(THIRD, SECOND, FIRST);
                    }
                })))
                .toList();

        assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(20));
    }

    private void inTransaction(Runnable work) {
        part(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
