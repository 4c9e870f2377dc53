package dk.fravalg.model.status;

/**
 * An identifier just as the caller wrote it, right or wrong; it is echoed in the answer's row.
 *
 * @param system the identifier's system URI; empty when the caller gave none
 * @param value the identifier's value; empty when the caller gave none
 */
public record AskedIdentifier(String system, String value) {

    /** Shows nothing: what was asked by is personal data, even where it is wrong. */
    @Override
    public String toString() {
        return "AskedIdentifier[****]";
    }
}
