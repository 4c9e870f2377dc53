package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryDayHasItsNumbersTest {

    private static final DateTimeFormatter DDMMYY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final LocalDate FIRST = LocalDate.of(1858, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2057, 12, 31);

    @Test
    void a_number_made_for_a_day_is_read_and_gives_the_day_back() {
        int numbers = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (int seventhDigit = 0; seventhDigit <= 9; seventhDigit++) {
                int yearOfCentury = day.getYear() % 100;
                if (CenturyOfBirthTest.centuryByTheTable(seventhDigit, yearOfCentury) + yearOfCentury
                        != day.getYear()) {
                    continue;
                }
                String digits = DDMMYY.format(day) + seventhDigit + "123";
                CprNumber number = CprNumber.read(digits).number().orElseThrow();
                if (!number.birthDateInNumber().equals(day)
                        || !number.digits().equals(digits)
                        || !CprNumber.read(number.hyphenated())
                                .number()
                                .equals(CprNumber.read(digits).number())) {
                    throw new AssertionError("A number for " + day + " does not come back.");
                }
                numbers++;
            }
        }
        assertThat(numbers).as("each seventh digit covers a hundred years").isBetween(365_000, 366_000);
    }

    @Test
    void a_day_that_no_calendar_has_is_no_number_in_any_century() {
        for (String day : List.of("0001", "3201", "3002", "3104", "3106", "3109", "3111", "0113", "0100")) {
            for (int seventhDigit = 0; seventhDigit <= 9; seventhDigit++) {
                assertThat(CprNumber.read(day + "50" + seventhDigit + "123"))
                        .as("%s, seventh digit %d", day, seventhDigit)
                        .isEqualTo(new CprReading.Unreadable(UnreadableCpr.NO_SUCH_DATE));
            }
        }
    }
}
