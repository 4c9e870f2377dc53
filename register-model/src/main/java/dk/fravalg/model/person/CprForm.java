package dk.fravalg.model.person;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The written form of a CPR number: what is accepted, and what is wrong with the rest.
 *
 * <p>The classes are spelled {@code [0-9]} and {@code [A-Z]}, so that digits of other scripts are refused: two texts
 * that look alike must not be two people.
 */
final class CprForm {

    private static final Pattern AS_WRITTEN = Pattern.compile("([0-9]{6})-?([0-9]{4})");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    /** X-eCPR and D-eCPR: date, digit, two letters, digit; for example {@code 0703921VJ4}. */
    private static final Pattern ECPR = Pattern.compile("[0-9]{6}-?[0-9][A-Z]{2}[0-9]");

    private CprForm() {}

    static CprReading read(String text) {
        String stripped = text.strip();
        if (ECPR.matcher(stripped).matches()) {
            return new CprReading.Unreadable(UnreadableCpr.REPLACEMENT_NUMBER);
        }
        Matcher written = AS_WRITTEN.matcher(stripped);
        if (!written.matches()) {
            return new CprReading.Unreadable(UnreadableCpr.NOT_TEN_DIGITS);
        }
        String digits = written.group(1) + written.group(2);
        return flawOf(digits)
                .<CprReading>map(CprReading.Unreadable::new)
                .orElseGet(() -> new CprReading.Readable(new CprNumber(digits)));
    }

    /** What keeps these digits from being a CPR number; empty when nothing does. */
    static Optional<UnreadableCpr> flawOf(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return Optional.of(UnreadableCpr.NOT_TEN_DIGITS);
        }
        DateInNumber date = DateInNumber.of(digits);
        if (date.isReal()) {
            return Optional.empty();
        }
        return Optional.of(
                date.withoutReplacementMark().isReal() ? UnreadableCpr.REPLACEMENT_NUMBER : UnreadableCpr.NO_SUCH_DATE);
    }
}
