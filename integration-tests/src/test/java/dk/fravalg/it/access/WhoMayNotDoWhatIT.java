package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the contract, each cell that says no. Nothing is changed by a refusal: all are about the same opt-out. */
@TestInstance(Lifecycle.PER_CLASS)
class WhoMayNotDoWhatIT extends Attempts {

    private final String consent = optOutInForceOf(nancy);

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "nancy,         registers,   409, already-registered",
        "bruno,         registers,   403, not-permitted",
        "ambulanceCrew, registers,   403, not-permitted",
        "auditor,       registers,   403, not-permitted",
        "operator,      registers,   403, not-permitted",
        "portalSystem,  registers,   403, not-permitted",
        "nobody,        registers,   401, not-authenticated",
        "bruno,         withdraws,   404, not-found",
        "ambulanceCrew, withdraws,   403, not-permitted",
        "auditor,       withdraws,   403, not-permitted",
        "operator,      withdraws,   403, not-permitted",
        "portalSystem,  withdraws,   403, not-permitted",
        "nobody,        withdraws,   401, not-authenticated",
        "nancy,         invalidates, 403, not-permitted",
        "bruno,         invalidates, 403, not-permitted",
        "ambulanceCrew, invalidates, 403, not-permitted",
        "auditor,       invalidates, 403, not-permitted",
        "operator,      invalidates, 403, not-permitted",
        "portalSystem,  invalidates, 403, not-permitted",
        "nobody,        invalidates, 401, not-authenticated",
        "bruno,         reads,       404, not-found",
        "auditor,       reads,       403, not-permitted",
        "operator,      reads,       403, not-permitted",
        "portalSystem,  reads,       403, not-permitted",
        "nobody,        reads,       401, not-authenticated",
        "bruno,         history,     404, not-found",
        "auditor,       history,     403, not-permitted",
        "operator,      history,     403, not-permitted",
        "portalSystem,  history,     403, not-permitted",
        "nobody,        history,     401, not-authenticated",
        "bruno,         searches,    403, not-permitted",
        "auditor,       searches,    403, not-permitted",
        "operator,      searches,    403, not-permitted",
        "portalSystem,  searches,    403, not-permitted",
        "nobody,        searches,    401, not-authenticated",
        "nancy,         looks-up,    403, not-permitted",
        "bruno,         looks-up,    403, not-permitted",
        "clerk,         looks-up,    403, not-permitted",
        "auditor,       looks-up,    403, not-permitted",
        "operator,      looks-up,    403, not-permitted",
        "portalSystem,  looks-up,    403, not-permitted",
        "nobody,        looks-up,    401, not-authenticated"
    })
    @Tag("REQ-ACCESS-2")
    void is_refused(String who, String what, int status, String code) {
        assertThat(attempt(named(who), what, consent)).isRefusalWith(code, status);

        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
    }
}
