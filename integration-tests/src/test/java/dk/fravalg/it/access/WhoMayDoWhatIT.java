package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the contract, each cell that says yes. */
class WhoMayDoWhatIT extends Attempts {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "nancy,         reads",
        "nancy,         history",
        "nancy,         searches",
        "nancy,         withdraws",
        "clerk,         reads",
        "clerk,         history",
        "clerk,         searches",
        "clerk,         withdraws",
        "clerk,         invalidates",
        "ambulanceCrew, reads",
        "ambulanceCrew, history",
        "ambulanceCrew, searches",
        "ambulanceCrew, looks-up",
        "hospital,      reads",
        "hospital,      looks-up"
    })
    void may(String who, String what) {
        assertThat(attempt(named(who), what, optOutInForceOf(nancy))).hasStatus(200);
    }
}
