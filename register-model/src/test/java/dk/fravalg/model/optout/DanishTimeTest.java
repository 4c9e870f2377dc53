package dk.fravalg.model.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DanishTimeTest {

    @Test
    void is_an_hour_ahead_of_utc_in_winter_and_two_in_summer() {
        assertThat(DanishTime.at(Instant.parse("2026-01-15T12:00:00Z"))).hasToString("2026-01-15T13:00+01:00");
        assertThat(DanishTime.at(Instant.parse("2026-07-15T12:00:00Z"))).hasToString("2026-07-15T14:00+02:00");
    }

    @Test
    void begins_a_day_before_utc_does() {
        assertThat(DanishTime.dateOf(Instant.parse("2026-07-14T21:59:59Z"))).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(DanishTime.dateOf(Instant.parse("2026-07-14T22:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(DanishTime.dateOf(Instant.parse("2026-12-31T23:00:00Z"))).isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
