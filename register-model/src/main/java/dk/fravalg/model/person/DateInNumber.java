package dk.fravalg.model.person;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day, month and year that ten digits speak of, real or not.
 *
 * @param day 0 to 99
 * @param month 0 to 99
 * @param year the full year, 1858 to 2057
 */
record DateInNumber(int day, int month, int year) {

    /** A replacement number's day has its first digit raised by six: 67 stands for the 7th. */
    private static final int REPLACEMENT_MARK = 60;

    /** @param digits ten ASCII digits */
    static DateInNumber of(String digits) {
        int yearOfCentury = number(digits, 4, 6);
        int century = CenturyOfBirth.of(number(digits, 6, 7), yearOfCentury);
        return new DateInNumber(number(digits, 0, 2), number(digits, 2, 4), century + yearOfCentury);
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** Whether the calendar has this day; 29 February only in leap years. */
    boolean isReal() {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    /** The date that a replacement number hides; not real when the number is none. */
    DateInNumber withoutReplacementMark() {
        return new DateInNumber(day - REPLACEMENT_MARK, month, year);
    }

    /** @throws java.time.DateTimeException when the date is not {@linkplain #isReal real} */
    LocalDate toLocalDate() {
        return LocalDate.of(year, month, day);
    }
}
