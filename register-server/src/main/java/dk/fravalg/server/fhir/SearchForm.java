package dk.fravalg.server.fhir;

import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the values of a search are read, whichever resource is sought. What cannot be read is refused with its place. */
final class SearchForm {

    private static final Pattern PATIENT = Pattern.compile("(?:Patient/)?([A-Za-z0-9.-]{1,64})");

    private SearchForm() {}

    /** A CPR number as {@code urn:oid:1.2.208.176.1.2|…}, ten digits. */
    static CprNumber cpr(String token) {
        int bar = token.indexOf('|');
        demand(
                bar > 0 && token.substring(0, bar).equals(Canonical.CPR),
                "patient.identifier is " + Canonical.CPR + "|…");
        String value = token.substring(bar + 1);
        return (value.length() == 10 ? CprNumber.read(value).number() : Optional.<CprNumber>empty())
                .orElseThrow(() -> new RegisterProblem(Problem.INVALID_CPR));
    }

    /** The id in a reference to a Patient. */
    static String patient(String reference) {
        var matcher = PATIENT.matcher(reference);
        // What looks like a number would come back in a link.
        demand(matcher.matches() && !CprInUrl.isIn(reference), "patient is Patient/ and an id");
        return matcher.group(1);
    }

    static int number(String name, String[] values, int least, int most) {
        try {
            int number = Integer.parseInt(once(name, values));
            demand(number >= least && number <= most, name + " is out of range");
            return number;
        } catch (NumberFormatException e) {
            throw invalid(name + " is a number");
        }
    }

    static String once(String name, String[] values) {
        demand(values.length == 1 && !values[0].isBlank(), name + " may stand once, and not blank");
        return text(name, values[0]);
    }

    /** Text that a database can hold. */
    static String text(String name, String value) {
        demand(value.chars().noneMatch(Character::isISOControl), name + " holds what is no text");
        return value;
    }

    /** The form of the answer, also where it is asked for in a body, which {@link RequestFilter} has not read. */
    static void demandForm(Map<String, String[]> parameters) {
        Asked.inVain(parameters).ifPresent(fault -> {
            throw invalid(fault);
        });
    }

    static void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw invalid(otherwise);
        }
    }

    static RegisterProblem invalid(String detail) {
        return new RegisterProblem(Problem.INVALID_RESOURCE, detail);
    }
}
