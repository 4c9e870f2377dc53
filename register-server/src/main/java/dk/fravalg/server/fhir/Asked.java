package dk.fravalg.server.fhir;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a request asks of the form of its answer: {@code _format}, {@code _pretty}, and for reads and searches {@code _summary}
 * and {@code _elements}.
 *
 * <p>The answer of an operation or of a registration is whole: with parts left out it could lack the one word it is about,
 * and still be logged as told. FHIR's other formats come from libraries that nothing here bounds.
 */
final class Asked {

    /** By these words the types of FHIR's other formats are known. */
    private static final List<String> NOT_SPOKEN = List.of("turtle", "ndjson", "rdf", "n3");

    private static final String FORMAT = "_format";
    private static final String SUMMARY = "_summary";
    private static final String ELEMENTS = "_elements";
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

    /** Not {@code count}, which would count what the caller may not see; not {@code text}, which is no answer. */
    private static final Set<String> SUMMARIES = Set.of("true", "data", "false");

    /** Of elements, never of the Bundle around them, whose entries would go. */
    private static final Pattern NAMES = Pattern.compile("[a-z][A-Za-z]{0,40}(?:\\.[a-z][A-Za-z]{0,40}){0,3}"
            + "(?:,[a-z][A-Za-z]{0,40}(?:\\.[a-z][A-Za-z]{0,40}){0,3}){0,60}");

    /** Something of one resource, or an operation: {@code /fhir/Consent/1/_history}. */
    private static final Pattern OF_ONE = Pattern.compile("/fhir/[A-Z][A-Za-z]+/(?!_search).+");

    private Asked() {}

    /** Whether a search may have a parameter of this name beside those that it searches by. */
    static boolean isAboutTheAnswer(String name) {
        return Set.of(FORMAT, "_pretty", SUMMARY, ELEMENTS).contains(name);
    }

    /** Why the answer cannot have the form that the URL asks for; empty where it can. */
    static Optional<String> inVain(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/fhir")) {
            return Optional.empty();
        }
        String accepted =
                String.join(",", Collections.list(request.getHeaders("Accept"))).toLowerCase(Locale.ROOT);
        if (NOT_SPOKEN.stream().anyMatch(accepted::contains)) {
            return Optional.of("an answer is in JSON or XML: Accept may name these");
        }
        if (request.getQueryString() == null) {
            return Optional.empty();
        }
        try {
            return inVain(
                    request,
                    UrlUtil.unescape(request.getRequestURI()),
                    UrlUtil.parseQueryString(request.getQueryString()));
        } catch (IllegalArgumentException e) {
            return Optional.of("the address cannot be read: an escape in it is broken");
        }
    }

    private static Optional<String> inVain(HttpServletRequest request, String path, Map<String, String[]> parameters) {
        Optional<String> fault = inVain(parameters);
        boolean inParts =
                parameters.keySet().stream().anyMatch(name -> name.startsWith(SUMMARY) || name.startsWith(ELEMENTS));
        if (fault.isEmpty() && inParts && !isReadOrSearch(request, path)) {
            return Optional.of("this answer is whole: _summary and _elements are for reads and searches");
        }
        if (fault.isEmpty() && OF_ONE.matcher(path).matches() && !isAllAboutTheAnswer(parameters)) {
            return Optional.of("a read has no parameters but _format, _pretty, _summary and _elements");
        }
        return fault;
    }

    /** What is passed over in silence answers another question: a history {@code _since} a date, for example. */
    private static boolean isAllAboutTheAnswer(Map<String, String[]> parameters) {
        return parameters.keySet().stream().allMatch(Asked::isAboutTheAnswer);
    }

    /** The same of parameters that stand somewhere else than in a URL. */
    static Optional<String> inVain(Map<String, String[]> parameters) {
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String[] values = parameter.getValue();
            if (name.equals(FORMAT) && !all(values, format -> FORMATS.contains(format.split(";", 2)[0].strip()))) {
                return Optional.of("an answer is in JSON or XML: _format may be json or xml");
            }
            if (name.startsWith(SUMMARY)
                    && !(name.equals(SUMMARY) && values.length == 1 && all(values, SUMMARIES::contains))) {
                return Optional.of("_summary may be true, data or false");
            }
            if (name.startsWith(ELEMENTS)
                    && !(name.equals(ELEMENTS)
                            && all(values, value -> NAMES.matcher(value).matches()))) {
                return Optional.of("_elements is a list of names, separated by commas");
            }
        }
        return Optional.empty();
    }

    /** What of it a link to the next page repeats, as it stands in a URL. */
    static List<String> repeated(Map<String, String[]> parameters) {
        return Stream.of(SUMMARY, ELEMENTS, FORMAT)
                .flatMap(name -> Arrays.stream(parameters.getOrDefault(name, new String[0]))
                        .limit(1)
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .toList();
    }

    private static boolean all(String[] values, Predicate<String> rule) {
        return Arrays.stream(values).allMatch(rule);
    }

    private static boolean isReadOrSearch(HttpServletRequest request, String path) {
        return path.endsWith("/_search") || (!request.getMethod().equals("POST") && !path.contains("$"));
    }
}
