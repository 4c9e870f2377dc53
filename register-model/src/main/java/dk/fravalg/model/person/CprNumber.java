package dk.fravalg.model.person;

import java.time.LocalDate;

/**
 * A Danish civil registration number (personnummer).
 *
 * <p>Ten digits, {@code DDMMYYxxxx}; written with a hyphen in print, without in FHIR and in the database. For example
 * {@code 2512489996}, a published test number. The date is a real one in the century that the seventh digit gives.
 * Modulus 11 is never demanded: the CPR office hands out numbers without it since October 2007, among others to people
 * born on 1 January 1960, who are the very people of this register. Nor does the number prove anything: birth date,
 * sex and status are what the CPR register says, see {@link PersonFacts}. Sources: CPR-kontoret, "Personnummeret i
 * CPR-systemet" and
 * <a href="https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/">"Personnumre uden
 * kontrolciffer"</a>.
 *
 * @param digits the ten ASCII digits, without hyphen
 */
public record CprNumber(String digits) {

    private static final int DATE_LENGTH = 6;

    /**
     * The number of these ten digits. Text from outside goes through {@link #read}.
     *
     * @throws IllegalArgumentException unless they are ten digits that make a CPR number; the message never shows them
     */
    public CprNumber {
        CprForm.flawOf(digits).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.publicText());
        });
    }

    /**
     * Reads what somebody wrote as a CPR number. Never throws.
     *
     * <p>Accepts ten ASCII digits, or six, a hyphen and four, with blanks around them; nothing else.
     */
    public static CprReading read(String text) {
        return CprForm.read(text);
    }

    /**
     * The birth date that the digits speak of, between 1858 and 2057.
     *
     * <p>The CPR register's own birth date may differ and goes before it; rules use {@link PersonFacts#birthDate()}.
     */
    public LocalDate birthDateInNumber() {
        return DateInNumber.of(digits).toLocalDate();
    }

    /** The number as it is printed: {@code 251248-9996}. Shows the whole number: never for logs. */
    public String hyphenated() {
        return digits.substring(0, DATE_LENGTH) + "-" + digits.substring(DATE_LENGTH);
    }

    /** Shows the birth date only: {@code 251248-****}. Safe for logs and pages. */
    @Override
    public String toString() {
        return digits.substring(0, DATE_LENGTH) + "-****";
    }
}
