package dk.fravalg.server.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.person.CprNumber;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client may ask a great deal, and not about everybody. */
@Tag("ASVS-2.4.1")
class LimitsTest extends Asking {

    @Test
    void ten_seconds_worth_of_requests_may_come_at_once_and_then_as_many_as_the_second_brings() {
        for (int i = 0; i < 100; i++) {
            limits.request(EOJ);
        }
        assertThat(waitOf(() -> limits.request(EOJ))).isEqualTo(Duration.ofSeconds(1));
        time.passes(Duration.ofMillis(100));
        limits.request(EOJ);
        assertThat(waitOf(() -> limits.request(EOJ))).isEqualTo(Duration.ofSeconds(1));
        limits.request(OTHER);
    }

    @Test
    void a_list_of_a_thousand_counts_as_a_thousand() {
        for (int i = 0; i < 3; i++) {
            limits.lookUp(EOJ, strangers(1_000), TREATMENT);
        }
        isRefused(() -> limits.lookUp(EOJ, strangers(1_000), TREATMENT));
        exhaust();

        assertThat(waitOf(() -> limits.lookUp(EOJ, strangers(1), TREATMENT))).isEqualTo(Duration.ofSeconds(1));
        assertThat(waitOf(() -> limits.lookUp(EOJ, strangers(1_000), TREATMENT)))
                .isBetween(Duration.ofSeconds(980), Duration.ofSeconds(1_000));
        limits.lookUp(OTHER, strangers(1_000), TREATMENT);
    }

    @Test
    void of_a_list_that_is_refused_nothing_is_counted() {
        limits.lookUp(EOJ, strangers(3_000), TREATMENT);
        List<String> list = strangers(1_000);
        isRefused(() -> limits.lookUp(EOJ, list, TREATMENT));

        limits.lookUp(EOJ, strangers(600), TREATMENT);
        exhaust();
        isRefused(() -> limits.lookUp(EOJ, list.subList(0, 1), TREATMENT));
    }

    @Test
    void the_same_citizens_again_cost_nothing_for_an_hour_and_more_as_long_as_they_are_asked_about() {
        List<String> own = strangers(1_000);
        for (int i = 0; i < 50; i++) {
            limits.lookUp(EOJ, own, TREATMENT);
            time.passes(Duration.ofMinutes(10));
        }
        exhaust();
        limits.lookUp(EOJ, own, TREATMENT);
        limits.learn(EOJ, CLERK, own.subList(0, 1));
    }

    @Test
    void citizens_who_were_not_asked_about_for_two_hours_count_again() {
        List<String> own = strangers(1);
        limits.lookUp(EOJ, own, TREATMENT);
        time.passes(Duration.ofHours(2));
        exhaust();

        isRefused(() -> limits.lookUp(EOJ, own, TREATMENT));
    }

    @Test
    void one_citizen_many_times_on_a_list_is_one() {
        List<String> one = strangers(1);
        List<String> thousand =
                IntStream.range(0, 1_000).mapToObj(i -> one.get(0)).toList();
        limits.lookUp(EOJ, thousand, TREATMENT);
        limits.lookUp(EOJ, strangers(3_599), TREATMENT);
    }

    @Test
    void searching_and_reading_count_in_the_same_way() {
        limits.learn(EOJ, CLERK, strangers(3_600));
        exhaust();

        isRefused(() -> limits.lookUp(EOJ, strangers(1), TREATMENT));
        isRefused(() -> limits.learn(EOJ, CLERK, strangers(1)));
        limits.learn(EOJ, CLERK, List.of());
    }

    @Test
    void a_citizen_who_reads_their_own_counts_as_nobody_however_many_come_by_one_portal() {
        Actor citizen = new Citizen(new CprNumber("2512489996"), false);
        limits.learn(EOJ, citizen, strangers(100_000));

        limits.lookUp(EOJ, strangers(1_000), TREATMENT);
    }

    @RepeatedTest(50)
    void whoever_waits_as_long_as_was_said_gets_through_and_a_moment_sooner_does_not() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int perHour = 1_000 + random.nextInt(100_000);
        Limits some = limits(1_000, perHour, 10, 5);
        while (attempt(() -> some.learn(EOJ, CLERK, strangers(500))).isEmpty()
                || attempt(() -> some.learn(EOJ, CLERK, strangers(1))).isEmpty()) {
            // Until there is nothing left.
        }
        List<String> next = strangers(1 + random.nextInt(1_000));
        Duration told = waitOf(() -> some.learn(EOJ, CLERK, next));

        if (told.compareTo(Duration.ofSeconds(1)) > 0) {
            time.passes(told.minusMillis(1_001));
            assertThat(attempt(() -> some.learn(EOJ, CLERK, next)))
                    .as("seed %s", seed)
                    .isPresent();
            time.passes(Duration.ofMillis(1_001));
        } else {
            time.passes(told);
        }
        assertThat(attempt(() -> some.learn(EOJ, CLERK, next)))
                .as("seed %s", seed)
                .isEmpty();
    }

    @Test
    void whom_clients_have_asked_about_takes_a_share_of_memory_at_most_however_many_they_are() {
        Limits wide = limits(100_000, 5_000_000, 100, 5);
        long share = Runtime.getRuntime().maxMemory() / 8;
        int oneTooMany = (int) (share / new SeenCitizens(5_000_000, time.instant()).bytes()) + 1;

        for (int client = 0; client < oneTooMany; client++) {
            wide.lookUp(new Client("client-" + client), strangers(1), TREATMENT);
        }

        assertThat(wide.bytesForCitizens()).isPositive().isLessThanOrEqualTo(share);
    }

    @Test
    void requests_that_are_not_let_in_are_counted_by_address() {
        for (int i = 0; i < 5; i++) {
            limits.unauthenticated("198.51.100.7");
        }
        assertThat(waitOf(() -> limits.unauthenticated("198.51.100.7"))).isEqualTo(Duration.ofSeconds(12));
        limits.unauthenticated("198.51.100.8");
        time.passes(Duration.ofSeconds(12));
        limits.unauthenticated("198.51.100.7");
        isRefused(() -> limits.unauthenticated("198.51.100.7"));
    }

    @Test
    void all_of_one_ipv6_network_are_one_address() {
        for (int i = 0; i < 5; i++) {
            limits.unauthenticated("2001:db8:1:2:0:0:0:" + i);
        }
        isRefused(() -> limits.unauthenticated("2001:db8:1:2:ffff:0:0:1"));
        limits.unauthenticated("2001:db8:1:3:0:0:0:1");
    }

    @Test
    void a_care_homes_list_of_twenty_thousand_passes_with_the_live_numbers() {
        Limits live = limits(100, 50_000, 10_000, 600);
        for (int i = 0; i < 20; i++) {
            live.lookUp(EOJ, strangers(1_000), TREATMENT);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 10, 1", "1, 999, 10, 1", "1, 1000, 9, 1", "1, 1000, 10, 0"})
    void a_limit_that_nobody_could_ever_pass_is_no_setting(int requests, int citizens, int emergencies, int refused) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitSettings(requests, citizens, emergencies, refused))
                .withMessageStartingWith("register.limits.");
        assertThatCode(() -> new LimitSettings(1, 1_000, 10, 1)).doesNotThrowAnyException();
    }
}
