package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfNoneExistTest {

    private static final CprNumber NANCY = new CprNumber("2512489996");

    @Test
    void without_the_header_nothing_is_asked() {
        assertThat(IfNoneExist.asksFor(Optional.empty(), NANCY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996",
                "patient.identifier=urn%3Aoid%3A1.2.208.176.1.2%7C2512489996",
                "Consent?patient.identifier=urn:oid:1.2.208.176.1.2|2512489996",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&status=proposed,active",
                "status=active&patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&category=dnr",
                "category=http://terminology.hl7.org/CodeSystem/consentcategorycodes|dnr"
                        + "&patient.identifier=urn:oid:1.2.208.176.1.2|2512489996"
            })
    void unless_this_citizen_has_an_open_opt_out(String header) {
        assertThat(IfNoneExist.asksFor(Optional.of(header), NANCY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status=active",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2509479989",
                "patient.identifier=2512489996",
                "patient.identifier=urn:oid:1.2.208.176.1.2|251248-9996",
                "patient.identifier",
                "patient=Patient/nancy",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&_lastUpdated=ge2026-01-01",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&patient.identifier=urn:oid:1.2.208.176.1.2|2509479989",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&status=inactive",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&status=",
                "patient.identifier=urn:oid:1.2.208.176.1.2|2512489996&category=acd",
                "patient.identifier=urn%zz"
            })
    void whatever_means_something_else_is_refused_and_not_repeated(String header) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> IfNoneExist.asksFor(Optional.of(header), NANCY))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.INVALID_RESOURCE);
                    assertThat(refusal.getMessage()).doesNotContain("2512489996", "2509479989");
                });
    }
}
