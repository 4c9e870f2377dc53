package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle is the table of the CPR office, written as a table and not as the rule that the program follows. */
class CenturyOfBirthTest {

    private record Row(String seventhDigits, int fromYear, int toYear, int century) {}

    private static final List<Row> TABLE = List.of(
            new Row("0123", 0, 36, 1900),
            new Row("0123", 37, 57, 1900),
            new Row("0123", 58, 99, 1900),
            new Row("4", 0, 36, 2000),
            new Row("4", 37, 57, 1900),
            new Row("4", 58, 99, 1900),
            new Row("5678", 0, 36, 2000),
            new Row("5678", 37, 57, 2000),
            new Row("5678", 58, 99, 1800),
            new Row("9", 0, 36, 2000),
            new Row("9", 37, 57, 1900),
            new Row("9", 58, 99, 1900));

    static int centuryByTheTable(int seventhDigit, int yearOfCentury) {
        return TABLE.stream()
                .filter(row -> row.seventhDigits().indexOf('0' + seventhDigit) >= 0)
                .filter(row -> row.fromYear() <= yearOfCentury && yearOfCentury <= row.toYear())
                .map(Row::century)
                .reduce((one, other) -> {
                    throw new AssertionError("two rows for one number");
                })
                .orElseThrow();
    }

    @Test
    void follows_from_the_seventh_digit_and_the_year_for_every_pair_of_them() {
        for (int seventhDigit = 0; seventhDigit <= 9; seventhDigit++) {
            for (int yearOfCentury = 0; yearOfCentury <= 99; yearOfCentury++) {
                CprNumber number = new CprNumber("0101%02d%d000".formatted(yearOfCentury, seventhDigit));

                assertThat(number.birthDateInNumber())
                        .as("seventh digit %d, year %d", seventhDigit, yearOfCentury)
                        .isEqualTo(LocalDate.of(centuryByTheTable(seventhDigit, yearOfCentury) + yearOfCentury, 1, 1));
            }
        }
    }
}
