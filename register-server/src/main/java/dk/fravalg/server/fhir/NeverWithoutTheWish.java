package dk.fravalg.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;

/**
 * Whoever asks for some elements of a Consent is given its status and its provision as well: an opt-out without the words
 * "deny" and "active" could be read as anything.
 *
 * <p>FHIR lets a server give more than {@code _elements} asks for, and wants modifiers in any case. Source:
 * <a href="https://hl7.org/fhir/R4/search.html#elements">FHIR R4, _elements</a>.
 */
@Interceptor
public class NeverWithoutTheWish {

    private static final String WISH = ",status,provision";

    /** Adds to what was asked for, before anything reads it. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void add(RequestDetails request) {
        String[] asked = request.getParameters().get(Constants.PARAM_ELEMENTS);
        if (asked != null && "Consent".equals(request.getResourceName())) {
            request.addParameter(Constants.PARAM_ELEMENTS, new String[] {String.join(",", asked) + WISH});
        }
    }
}
