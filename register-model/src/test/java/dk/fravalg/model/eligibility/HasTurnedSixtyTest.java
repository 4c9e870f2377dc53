package dk.fravalg.model.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.Seeded;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HasTurnedSixtyTest {

    @ParameterizedTest
    @CsvSource({
        "1966-11-26, 2026-11-25, false",
        "1966-11-25, 2026-11-25, true",
        "1966-11-24, 2026-11-25, true",
        "1967-01-01, 2026-12-31, false",
        "1967-01-01, 2027-01-01, true",
        "1906-11-25, 2026-11-25, true",
        "2026-11-25, 2026-11-25, false"
    })
    void on_the_birthday_itself_and_not_on_its_eve(LocalDate birthDate, LocalDate today, boolean met) {
        assertThat(isMet(birthDate, today)).isEqualTo(met);
    }

    /** Sixty years on is a leap year again, but for 2100. */
    @ParameterizedTest
    @CsvSource({
        "1964-02-29, 2024-02-28, false",
        "1964-02-29, 2024-02-29, true",
        "1968-02-29, 2028-02-28, false",
        "1968-02-29, 2028-02-29, true",
        "2040-02-29, 2100-02-28, false",
        "2040-02-29, 2100-03-01, true"
    })
    void on_the_leap_day_for_those_born_on_one(LocalDate birthDate, LocalDate today, boolean met) {
        assertThat(isMet(birthDate, today)).isEqualTo(met);
    }

    @Test
    void by_the_birth_date_of_the_cpr_register_and_not_by_the_digits_of_the_number() {
        LocalDate today = LocalDate.of(2026, 11, 25);

        assertThat(Citizens.bornOn(LocalDate.of(1990, 1, 1)).cpr().birthDateInNumber())
                .isEqualTo(LocalDate.of(1948, 12, 25));
        assertThat(isMet(LocalDate.of(1990, 1, 1), today)).isFalse();
    }

    @Test
    void once_met_it_stays_met() {
        Random random = Seeded.random();
        for (int i = 0; i < 10_000; i++) {
            LocalDate birthDate = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
            LocalDate sixtieth = LocalDate.of(birthDate.getYear() + 60, birthDate.getMonth(), 1)
                    .plusDays(birthDate.getDayOfMonth() - 1L);

            assertThat(isMet(birthDate, sixtieth.minusDays(1)))
                    .as("%s", birthDate)
                    .isFalse();
            assertThat(isMet(birthDate, sixtieth.plusDays(random.nextInt(20_000))))
                    .as("%s", birthDate)
                    .isTrue();
        }
    }

    private static boolean isMet(LocalDate birthDate, LocalDate today) {
        return new HasTurnedSixty().isMetBy(new Application(Citizens.bornOn(birthDate), false, false), today);
    }
}
