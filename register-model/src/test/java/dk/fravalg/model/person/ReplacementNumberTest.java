package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers for people who have no CPR number, or whose number is unknown: nobody can have opted out by one. */
class ReplacementNumberTest {

    private static final CprReading REPLACEMENT = new CprReading.Unreadable(UnreadableCpr.REPLACEMENT_NUMBER);
    private static final CprReading NO_SUCH_DATE = new CprReading.Unreadable(UnreadableCpr.NO_SUCH_DATE);
    private static final CprReading NOT_TEN_DIGITS = new CprReading.Unreadable(UnreadableCpr.NOT_TEN_DIGITS);

    @Test
    void is_known_by_a_day_raised_by_sixty() {
        for (int day = 1; day <= 31; day++) {
            assertThat(CprNumber.read("%02d12489996".formatted(day + 60))).isEqualTo(REPLACEMENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"851248-9996", "8902609995", "6101007123"})
    void is_known_with_a_hyphen_and_on_a_leap_day_too(String text) {
        assertThat(CprNumber.read(text)).isEqualTo(REPLACEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6012489996", "9212489996", "9102489996", "8902619995", "8513489996", "4512489996"})
    void is_not_one_when_the_date_behind_it_does_not_exist(String text) {
        assertThat(CprNumber.read(text)).isEqualTo(NO_SUCH_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0703921VJ4", "070392-7VJ4", "0703920AB1", "0703925ZZ9", " 0703926AA0 "})
    void is_known_by_the_two_letters_of_an_ecpr(String text) {
        assertThat(CprNumber.read(text)).isEqualTo(REPLACEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0703921V44", "070392VJ14", "0703921ÆØ4", "0703921vj4", "0703921VJ", "0703921VJ44"})
    void is_not_known_by_letters_elsewhere(String text) {
        assertThat(CprNumber.read(text)).isEqualTo(NOT_TEN_DIGITS);
    }
}
