package dk.fravalg.server.fhir;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.regex.Pattern;

/**
 * Refuses what HAPI's parser would pass over: unknown elements, wrong types, repeated elements.
 *
 * <p>The refusal names the place where that is safe; a value that somebody sent is never quoted.
 */
class StrictParsing extends StrictErrorHandler {

    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z][A-Za-z.\\[\\]x()]{0,80}");

    @Override
    public void unknownElement(IParseLocation location, String name) {
        throw new Refused("unknown element " + safe(name));
    }

    @Override
    public void unknownAttribute(IParseLocation location, String name) {
        throw new Refused("unknown attribute " + safe(name));
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String name) {
        throw new Refused("element " + safe(name) + " may not repeat");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String name) {
        throw new Refused("element " + safe(name) + " is missing");
    }

    private static String safe(String name) {
        return name != null && SAFE_NAME.matcher(name).matches() ? name : "of a name that FHIR does not have";
    }

    /** A refusal that says where, in words that hold nothing a caller sent but names that FHIR has. */
    static final class Refused extends DataFormatException {

        private static final long serialVersionUID = 1L;

        private final String where;

        Refused(String where) {
            super(where);
            this.where = where;
        }

        String where() {
            return where;
        }
    }
}
