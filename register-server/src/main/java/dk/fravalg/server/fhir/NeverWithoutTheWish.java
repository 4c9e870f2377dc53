package dk.fravalg.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whoever asks for some elements of a Consent is given its status and its provision as well: an opt-out without the words
 * "deny" and "active" could be read as anything.
 *
 * <p>FHIR lets a server give more than {@code _elements} asks for, and wants modifiers in any case. Source:
 * <a href="https://hl7.org/fhir/R4/search.html#elements">FHIR R4, _elements</a>.
 */
@Interceptor
public class NeverWithoutTheWish {

    private static final List<String> WISH = List.of("status", "provision");

    /** Adds to what was asked for, before anything reads it. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void add(RequestDetails request) {
        String[] asked = request.getParameters().get(Constants.PARAM_ELEMENTS);
        if (asked != null && "Consent".equals(request.getResourceName())) {
            Set<String> given = new LinkedHashSet<>();
            Arrays.stream(asked)
                    .flatMap(names -> Arrays.stream(names.split(",", -1)))
                    .forEach(given::add);
            // No name twice: a link to the next page repeats them, and must not grow from page to page.
            given.addAll(WISH);
            request.addParameter(Constants.PARAM_ELEMENTS, new String[] {String.join(",", given)});
        }
    }
}
