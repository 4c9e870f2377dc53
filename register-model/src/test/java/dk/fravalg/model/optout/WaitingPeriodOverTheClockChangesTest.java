package dk.fravalg.model.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks go forward on the last Sunday of March at 02:00, and back on the last Sunday of October at 03:00. */
class WaitingPeriodOverTheClockChangesTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-24T12:00:00+01:00, 2025-03-31T12:00:00+02:00",
        "2026-03-23T12:00:00+01:00, 2026-03-30T12:00:00+02:00",
        "2027-03-22T12:00:00+01:00, 2027-03-29T12:00:00+02:00",
        "2027-03-21T03:00:00+01:00, 2027-03-28T03:00:00+02:00"
    })
    void lasts_167_hours_over_the_change_to_summer_time(OffsetDateTime registered, OffsetDateTime end) {
        assertThat(endOf(registered)).isEqualTo(end);
        assertThat(lengthFrom(registered)).isEqualTo(Duration.ofHours(167));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-20T12:00:00+02:00, 2025-10-27T12:00:00+01:00",
        "2026-10-19T12:00:00+02:00, 2026-10-26T12:00:00+01:00",
        "2027-10-25T12:00:00+02:00, 2027-11-01T12:00:00+01:00",
        "2027-10-24T03:00:00+02:00, 2027-10-31T03:00:00+01:00"
    })
    void lasts_169_hours_over_the_change_to_winter_time(OffsetDateTime registered, OffsetDateTime end) {
        assertThat(endOf(registered)).isEqualTo(end);
        assertThat(lengthFrom(registered)).isEqualTo(Duration.ofHours(169));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-23T02:00:00+01:00, 2025-03-30T03:00:00+02:00",
        "2025-03-23T02:30:00+01:00, 2025-03-30T03:30:00+02:00",
        "2026-03-22T02:30:00+01:00, 2026-03-29T03:30:00+02:00",
        "2027-03-21T02:59:59+01:00, 2027-03-28T03:59:59+02:00"
    })
    void moves_an_hour_that_does_not_exist_forward_and_lasts_168_hours(OffsetDateTime registered, OffsetDateTime end) {
        assertThat(endOf(registered)).isEqualTo(end);
        assertThat(lengthFrom(registered)).isEqualTo(Duration.ofHours(168));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-19T02:00:00+02:00, 2025-10-26T02:00:00+02:00",
        "2025-10-19T02:30:00+02:00, 2025-10-26T02:30:00+02:00",
        "2026-10-18T02:30:00+02:00, 2026-10-25T02:30:00+02:00",
        "2027-10-24T02:59:59+02:00, 2027-10-31T02:59:59+02:00"
    })
    void ends_the_first_time_in_an_hour_that_exists_twice_and_lasts_168_hours(
            OffsetDateTime registered, OffsetDateTime end) {
        assertThat(endOf(registered)).isEqualTo(end);
        assertThat(lengthFrom(registered)).isEqualTo(Duration.ofHours(168));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30:00+02:00, 2026-11-01T02:30:00+01:00, 169",
        "2026-10-25T02:30:00+01:00, 2026-11-01T02:30:00+01:00, 168",
        "2026-03-29T03:00:00+02:00, 2026-04-05T03:00:00+02:00, 168",
        "2026-03-29T01:59:59+01:00, 2026-04-05T01:59:59+02:00, 167"
    })
    void goes_by_the_wall_clock_for_a_registration_on_the_very_day_of_the_change(
            OffsetDateTime registered, OffsetDateTime end, int hours) {
        assertThat(endOf(registered)).isEqualTo(end);
        assertThat(lengthFrom(registered)).isEqualTo(Duration.ofHours(hours));
    }

    private static OffsetDateTime endOf(OffsetDateTime registered) {
        return DanishTime.at(WaitingPeriod.effectiveFrom(registered.toInstant()));
    }

    private static Duration lengthFrom(OffsetDateTime registered) {
        Instant start = registered.toInstant();
        return Duration.between(start, WaitingPeriod.effectiveFrom(start));
    }
}
