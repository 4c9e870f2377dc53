package dk.fravalg.model.optout;

import java.util.regex.Pattern;

/**
 * The name of one opt-out in the register; it never says anything of the citizen.
 *
 * <p>A FHIR id: 1 to 64 letters, digits, hyphens and dots. Source:
 * <a href="https://hl7.org/fhir/R4/datatypes.html#id">FHIR R4, datatype id</a>.
 */
public record OptOutId(String value) {

    private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    /** @throws IllegalArgumentException when the text is not a FHIR id; the message does not repeat it */
    public OptOutId {
        if (!FHIR_ID.matcher(value).matches()) {
            throw new IllegalArgumentException("An opt-out's id is 1 to 64 letters, digits, hyphens and dots.");
        }
    }

    /** The id itself. */
    @Override
    public String toString() {
        return value;
    }
}
