package dk.fravalg.it.registering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.LookupAnswer;
import dk.fravalg.it.fhir.OptOutReading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seven calendar days to the same wall-clock time in Denmark, to the moment (sundhedsloven § 25 a(2)). */
class TheWaitingPeriodIT extends Scene {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-REGISTER-10")
    @Tag("REQ-LOOKUP-4")
    void it_is_none_to_the_last_moment_and_in_force_from_the_first() {
        Instant takesEffect = OptOutReading.of(nancy.registers()).effectiveFrom();
        sandbox.clockAdvancesTo(takesEffect.minusSeconds(2));

        List<LookupAnswer> answers = lookupsUntil(takesEffect.plusMillis(500));

        assertThat(answers.get(0).asOf()).isBetween(takesEffect.minusSeconds(3), takesEffect.minusMillis(1));
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.only().status())
                        .isEqualTo(answer.asOf().isBefore(takesEffect) ? "none" : "in-force"));
        assertThat(answers.get(answers.size() - 1).only().effectiveFrom()).contains(takesEffect);
    }

    @Test
    @Tag("REQ-REGISTER-10")
    void over_the_change_to_summer_time_it_is_167_hours() {
        Instant change = nextChange(true);

        OptOutReading optOut = registeredAt(change.atZone(DENMARK).minusDays(3).with(LocalTime.NOON));

        assertThat(hoursOf(optOut)).isEqualTo(167);
        takesEffectAt(optOut);
    }

    @Test
    @Tag("REQ-REGISTER-10")
    void over_the_change_to_winter_time_it_is_169_hours() {
        Instant change = nextChange(false);

        OptOutReading optOut = registeredAt(change.atZone(DENMARK).minusDays(3).with(LocalTime.NOON));

        assertThat(hoursOf(optOut)).isEqualTo(169);
        takesEffectAt(optOut);
    }

    @Test
    void a_wall_clock_time_that_is_left_out_is_an_hour_later() {
        ZonedDateTime sundayBefore = nextChange(true).atZone(DENMARK).minusDays(7);

        OptOutReading optOut = registeredAt(sundayBefore.with(LocalTime.of(2, 30)));

        assertThat(hoursOf(optOut)).isEqualTo(168);
        assertThat(optOut.effectiveFrom().atZone(DENMARK).getHour()).isEqualTo(3);
        takesEffectAt(optOut);
    }

    @Test
    void of_a_wall_clock_time_that_comes_twice_the_first_counts() {
        ZonedDateTime sundayBefore = nextChange(false).atZone(DENMARK).minusDays(7);

        OptOutReading optOut = registeredAt(sundayBefore.with(LocalTime.of(2, 30)));

        assertThat(hoursOf(optOut)).isEqualTo(168);
        assertThat(optOut.effectiveFrom().atZone(DENMARK).getHour()).isEqualTo(2);
        takesEffectAt(optOut);
    }

    private OptOutReading registeredAt(ZonedDateTime moment) {
        sandbox.clockAdvancesTo(moment.plusSeconds(2).toInstant());
        return OptOutReading.of(nancy.registers());
    }

    private void takesEffectAt(OptOutReading optOut) {
        sandbox.clockAdvancesTo(optOut.effectiveFrom().minusSeconds(60));
        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        sandbox.clockAdvances(Duration.ofSeconds(62));
        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
    }

    private static long hoursOf(OptOutReading optOut) {
        return Duration.between(optOut.registeredAt(), optOut.effectiveFrom()).toHours();
    }

    /** Far enough ahead that there is a week before it. */
    private static Instant nextChange(boolean toSummerTime) {
        ZoneOffsetTransition change =
                DENMARK.getRules().nextTransition(Instant.now().plus(Duration.ofDays(9)));
        return change.isGap() == toSummerTime
                ? change.getInstant()
                : DENMARK.getRules().nextTransition(change.getInstant()).getInstant();
    }

    private List<LookupAnswer> lookupsUntil(Instant moment) {
        List<LookupAnswer> answers = new ArrayList<>();
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> {
            answers.add(ambulanceCrew.looksUp(nancy));
            return answers.get(answers.size() - 1).asOf().isAfter(moment);
        });
        return answers;
    }
}
