package dk.fravalg.model.optout;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Seeded;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingPeriodTest {

    private static final Instant FIRST = Instant.parse("2025-01-15T00:00:00Z");
    private static final Instant LAST = Instant.parse("2045-01-15T00:00:00Z");

    @Test
    void is_seven_days() {
        assertThat(WaitingPeriod.DAYS).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        // An ordinary week, in winter and in summer.
        "2026-11-02T14:05:00+01:00, 2026-11-09T14:05:00+01:00",
        "2026-07-01T23:59:59.999+02:00, 2026-07-08T23:59:59.999+02:00",
        // A leap day within, at the end and at the beginning; a February without one.
        "2028-02-25T10:00:00+01:00, 2028-03-03T10:00:00+01:00",
        "2028-02-22T10:00:00+01:00, 2028-02-29T10:00:00+01:00",
        "2028-02-29T10:00:00+01:00, 2028-03-07T10:00:00+01:00",
        "2027-02-25T10:00:00+01:00, 2027-03-04T10:00:00+01:00",
        // New year; the date in Denmark counts, not the date in UTC.
        "2026-12-28T00:00:00+01:00, 2027-01-04T00:00:00+01:00",
        "2026-12-31T23:59:59+01:00, 2027-01-07T23:59:59+01:00",
        "2027-01-01T00:30:00+01:00, 2027-01-08T00:30:00+01:00"
    })
    void ends_at_the_same_wall_clock_time_seven_calendar_days_later(OffsetDateTime registered, OffsetDateTime end) {
        assertThat(DanishTime.at(WaitingPeriod.effectiveFrom(registered.toInstant())))
                .isEqualTo(end);
    }

    @Test
    void ends_at_any_registration_on_the_seventh_day_at_the_same_wall_clock_time_or_moved_by_the_gap() {
        Random random = Seeded.random();
        for (int i = 0; i < 50_000; i++) {
            Instant registered = aMoment(random);
            LocalDateTime wanted = DanishTime.at(registered).toLocalDateTime().plusDays(7);

            LocalDateTime got =
                    DanishTime.at(WaitingPeriod.effectiveFrom(registered)).toLocalDateTime();

            boolean doesNotExist =
                    DanishTime.ZONE.getRules().getValidOffsets(wanted).isEmpty();
            assertThat(got).as("registered at %s", registered).isEqualTo(doesNotExist ? wanted.plusHours(1) : wanted);
        }
    }

    @Test
    void lasts_168_hours_or_an_hour_less_or_more_exactly_when_the_offset_changed() {
        Random random = Seeded.random();
        for (int i = 0; i < 50_000; i++) {
            Instant registered = aMoment(random);
            Instant end = WaitingPeriod.effectiveFrom(registered);
            LocalDateTime wanted = DanishTime.at(registered).toLocalDateTime().plusDays(7);
            boolean existsOnce =
                    DanishTime.ZONE.getRules().getValidOffsets(wanted).size() == 1;
            int secondsLost = DanishTime.at(end).getOffset().getTotalSeconds()
                    - DanishTime.at(registered).getOffset().getTotalSeconds();

            Duration length = Duration.between(registered, end);

            assertThat(length)
                    .as("registered at %s", registered)
                    .isEqualTo(existsOnce ? Duration.ofHours(168).minusSeconds(secondsLost) : Duration.ofHours(168))
                    .isBetween(Duration.ofHours(167), Duration.ofHours(169));
        }
    }

    @Test
    void never_ends_earlier_for_whoever_registered_later() {
        Random random = Seeded.random();
        for (int i = 0; i < 50_000; i++) {
            Instant registered = aMoment(random);
            Instant later = registered.plusSeconds(3600L + random.nextInt(7200));

            // Within an hour of each other two may change places: the gap moves 02:30 to 03:30, past 03:10.
            assertThat(WaitingPeriod.effectiveFrom(later)).isAfterOrEqualTo(WaitingPeriod.effectiveFrom(registered));
        }
    }

    private static Instant aMoment(Random random) {
        if (random.nextInt(4) > 0) {
            return FIRST.plusSeconds(
                    (long) (random.nextDouble() * Duration.between(FIRST, LAST).toSeconds()));
        }
        // Every fourth one ends within half a day of a clock change, where the mistakes are.
        LocalDate year = LocalDate.of(2025 + random.nextInt(20), 1, 1);
        Instant start = year.atStartOfDay(DanishTime.ZONE).toInstant();
        Instant change = DanishTime.ZONE.getRules().nextTransition(start).getInstant();
        if (random.nextBoolean()) {
            change = DanishTime.ZONE.getRules().nextTransition(change).getInstant();
        }
        return change.minus(Duration.ofDays(7)).plusSeconds(random.nextInt(86_400) - 43_200L);
    }
}
