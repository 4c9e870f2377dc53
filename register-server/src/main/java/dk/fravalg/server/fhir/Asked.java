package dk.fravalg.server.fhir;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * What a request asks of the form of its answer.
 *
 * <p>An answer with parts left out, as {@code _summary} and {@code _elements} ask for, could lack the one word it is about,
 * and still be logged as told. FHIR's other formats come from libraries that nothing here bounds.
 */
final class Asked {

    private static final Set<String> FORMATS = Set.of(
            "json",
            "xml",
            "application/json",
            "application/xml",
            "text/json",
            "text/xml",
            "application/fhir+json",
            "application/fhir+xml",
            "application/fhir json",
            "application/fhir xml");

    private Asked() {}

    /** Whether it asks for an answer in parts or in another format than JSON or XML. */
    static boolean forWhatIsNotGiven(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/fhir") || request.getQueryString() == null) {
            return false;
        }
        Map<String, String[]> parameters = UrlUtil.parseQueryString(request.getQueryString());
        boolean inParts = parameters.keySet().stream()
                .anyMatch(name -> name.startsWith("_summary") || name.startsWith("_elements"));
        boolean inOtherFormat = Arrays.stream(parameters.getOrDefault("_format", new String[0]))
                .anyMatch(format -> !FORMATS.contains(format.split(";", 2)[0].strip()));
        return inParts || inOtherFormat;
    }
}
