package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header {@code If-Match}: the version that an opt-out must still have, for example {@code W/"2"}, as the ETag of a read
 * gave it.
 *
 * <p>Source: <a href="https://hl7.org/fhir/R4/http.html#concurrency">FHIR R4, Managing Resource Contention</a>. A withdrawal
 * does not look at it: it counts whatever has happened meanwhile.
 */
final class IfMatch {

    private static final String HEADER = "If-Match";
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");

    private IfMatch() {}

    /** @throws RegisterProblem {@link Problem#INVALID_RESOURCE} where it stands twice, or names no version */
    static Optional<String> version(RequestDetails request) {
        List<String> given = request.getHeaders(HEADER);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Matcher version = VERSION.matcher(given.get(0).strip());
        if (given.size() > 1 || !version.matches()) {
            throw new RegisterProblem(Problem.INVALID_RESOURCE, "If-Match names one version, for example W/\"2\"");
        }
        return Optional.of(version.group(1));
    }
}
