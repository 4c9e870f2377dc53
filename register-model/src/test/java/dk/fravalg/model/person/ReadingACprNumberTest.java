package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fravalg.model.Seeded;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingACprNumberTest {

    private static final CprNumber NANCY_ANN = new CprNumber("2512489996");

    @ParameterizedTest
    @ValueSource(strings = {"2512489996", "251248-9996", " 2512489996 ", "\t251248-9996\n"})
    void takes_ten_digits_or_six_and_four_with_a_hyphen_and_blanks_around_them(String text) {
        assertThat(CprNumber.read(text)).isEqualTo(new CprReading.Readable(NANCY_ANN));
        assertThat(CprNumber.read(text).number()).contains(NANCY_ANN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "251248999",
                "25124899966",
                "251248--9996",
                "251248 9996",
                "251248–9996",
                "25-12-48-9996",
                "2512-489996",
                "-2512489996",
                "2512489996-",
                "+251248999",
                "251248999A",
                "25124899 96",
                "２５１２４８９９９６",
                "٢٥١٢٤٨٩٩٩٦",
                "251248999٦",
                "2512489996\u0000",
                "2512489996;2512489996"
            })
    void refuses_everything_else_digits_of_other_scripts_too(String text) {
        assertThat(CprNumber.read(text)).isEqualTo(new CprReading.Unreadable(UnreadableCpr.NOT_TEN_DIGITS));
        assertThat(CprNumber.read(text).number()).isEmpty();
    }

    @Test
    void never_throws_and_never_reads_a_number_that_was_not_written() {
        Random random = Seeded.random();
        List<String> pieces = List.of(
                "0", "1", "2", "3", "9", "25", "12", "48", "-", "–", " ", "\u00a0", "A", "ø", "٣", "９", "\uD83D", "\n");
        for (int i = 0; i < 100_000; i++) {
            StringBuilder garbage = new StringBuilder();
            for (int left = random.nextInt(14); left > 0; left--) {
                garbage.append(Seeded.oneOf(pieces, random));
            }
            String text = garbage.toString();

            CprNumber.read(text)
                    .number()
                    .ifPresent(number -> assertThat(text.strip()).isIn(number.digits(), number.hyphenated()));
        }
    }

    @Test
    void gives_each_of_the_two_answers_to_whoever_asks_for_both() {
        assertThat(CprNumber.read("2512489996").<String>fold(CprNumber::digits, UnreadableCpr::name))
                .isEqualTo("2512489996");
        assertThat(CprNumber.read("nobody").<String>fold(CprNumber::digits, UnreadableCpr::name))
                .isEqualTo("NOT_TEN_DIGITS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"251248-9996", " 2512489996", "3113489996", "8512489996", "0703921VJ4", ""})
    void the_constructor_takes_ten_digits_that_make_a_number_and_nothing_else(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CprNumber(text))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContainPattern("[0-9]"));
    }

    @ParameterizedTest
    @EnumSource
    void says_in_public_why_a_text_is_no_number_and_shows_nothing_of_it(UnreadableCpr reason) {
        assertThat(reason.publicText()).matches("[A-Z].*\\.").doesNotContainPattern("[0-9]");
    }
}
