package dk.fravalg.server.fhir;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.regex.Pattern;

/**
 * The id of an AuditEvent: the number of the record, to the base 36 after the letter {@code a}. Never ten digits in a row,
 * which would look like a CPR number in a URL.
 */
final class AuditEventId {

    private static final Pattern ID = Pattern.compile("a([0-9a-z]{1,12})");
    private static final int BASE = 36;

    private AuditEventId() {}

    static String of(long number) {
        return "a" + Long.toString(number, BASE);
    }

    /** @throws RegisterProblem {@link Problem#NOT_FOUND} for what is no id of ours */
    static long number(String id) {
        var matcher = ID.matcher(id);
        if (!matcher.matches()) {
            throw new RegisterProblem(Problem.NOT_FOUND);
        }
        return Long.parseLong(matcher.group(1), BASE);
    }
}
