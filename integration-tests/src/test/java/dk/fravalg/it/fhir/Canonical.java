package dk.fravalg.it.fhir;

/** The names that the register and those outside have agreed on; written down here once more, on purpose. */
public final class Canonical {

    /** Where the register's own names begin. */
    public static final String BASE = "https://fravalg.example/fhir";

    /** The codes of all refusals. */
    public static final String PROBLEM = BASE + "/CodeSystem/problem";

    /** The CPR number's system. */
    public static final String CPR = "urn:oid:1.2.208.176.1.2";

    private Canonical() {}
}
