package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.FHIR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import dk.fravalg.model.status.ResuscitationStatus;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringWithAStatusTest {

    private static final Instant AS_OF = Instant.parse("2026-11-09T13:05:00Z");
    private static final AskedIdentifier ASKED = new AskedIdentifier(Canonical.CPR, "2512489996");
    private static final ResuscitationStatus IN_FORCE = new ResuscitationStatus.InForce(
            AS_OF,
            new OptOutId("nancys"),
            Citizens.nancyAnn().name(),
            Citizens.nancyAnn().birthDate(),
            77);

    @Test
    void one_in_force_is_told_with_all_that_is_read_back() {
        assertThat(results(new SubjectAnswer(ASKED, Optional.empty(), IN_FORCE)))
                .isEqualTo("[{\"name\":\"result\",\"part\":["
                        + "{\"name\":\"subject\",\"valueIdentifier\":{\"system\":\"urn:oid:1.2.208.176.1.2\",\"value\":\"2512489996\"}},"
                        + "{\"name\":\"status\",\"valueCode\":\"in-force\"},"
                        + "{\"name\":\"effectiveFrom\",\"valueDateTime\":\"2026-11-09T14:05:00.000+01:00\"},"
                        + "{\"name\":\"consent\",\"valueReference\":{\"reference\":\"Consent/nancys\"}},"
                        + "{\"name\":\"name\",\"valueString\":\"Nancy Ann Test Berggren\"},"
                        + "{\"name\":\"birthDate\",\"valueDate\":\"1948-12-25\"},"
                        + "{\"name\":\"age\",\"valueInteger\":77}]}]");
    }

    @Test
    void none_is_told_with_nothing_else() {
        assertThat(results(new SubjectAnswer(ASKED, Optional.empty(), new ResuscitationStatus.NoOptOut())))
                .isEqualTo("[{\"name\":\"result\",\"part\":["
                        + "{\"name\":\"subject\",\"valueIdentifier\":{\"system\":\"urn:oid:1.2.208.176.1.2\",\"value\":\"2512489996\"}},"
                        + "{\"name\":\"status\",\"valueCode\":\"none\"}]}]");
    }

    @ParameterizedTest
    @EnumSource
    void cannot_tell_is_told_with_its_reason_and_never_as_another_answer(CannotTellReason reason) {
        assertThat(results(new SubjectAnswer(
                        new AskedIdentifier("", ""), Optional.empty(), new ResuscitationStatus.CannotTell(reason))))
                .isEqualTo("[{\"name\":\"result\",\"part\":[{\"name\":\"subject\",\"valueIdentifier\":{\"extension\":["
                        + "{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
                        + "\"valueCode\":\"unknown\"}]}},"
                        + "{\"name\":\"status\",\"valueCode\":\"cannot-tell\"},"
                        + "{\"name\":\"reason\",\"valueCode\":\"" + reason.code() + "\"}]}]");
    }

    @Test
    void a_superseded_number_is_answered_with_both_numbers() {
        assertThat(results(new SubjectAnswer(
                        ASKED, Optional.of(new CprNumber("2512480000")), new ResuscitationStatus.NoOptOut())))
                .contains(
                        "\"name\":\"subject\",\"valueIdentifier\":{\"system\":\"urn:oid:1.2.208.176.1.2\",\"value\":\"2512489996\"")
                .contains("\"name\":\"currentSubject\",\"valueIdentifier\":{\"use\":\"official\","
                        + "\"system\":\"urn:oid:1.2.208.176.1.2\",\"value\":\"2512480000\"");
    }

    @Test
    void the_moment_comes_first_the_attestation_last_and_results_in_the_order_asked() {
        SubjectAnswer none = new SubjectAnswer(ASKED, Optional.empty(), new ResuscitationStatus.NoOptOut());
        SubjectAnswer inForce = new SubjectAnswer(ASKED, Optional.empty(), IN_FORCE);

        Parameters answer = StatusParameters.write(new StatusReport(AS_OF, List.of(none, inForce, none)), "a.b.c");

        assertThat(answer.getParameter())
                .extracting(Parameters.ParametersParameterComponent::getName)
                .containsExactly("asOf", "result", "result", "result", "attestation");
        assertThat(answer.getParameter("attestation").getValue().primitiveValue())
                .isEqualTo("a.b.c");
        assertThat(answer.getParameter())
                .filteredOn(parameter -> parameter.getName().equals("result"))
                .extracting(result -> result.getPart().get(1).getValue().primitiveValue())
                .containsExactly("none", "in-force", "none");
    }

    @Test
    void the_moment_is_an_instant_in_danish_time_wherever_the_server_stands() {
        InstantType asOf = (InstantType) StatusParameters.write(new StatusReport(AS_OF, List.of()), "a.b.c")
                .getParameter("asOf")
                .getValue();

        assertThat(asOf.getValueAsString()).isEqualTo("2026-11-09T14:05:00.000+01:00");
    }

    private static String results(SubjectAnswer answer) {
        Parameters parameters = StatusParameters.write(new StatusReport(AS_OF, List.of(answer)), "a.b.c");
        parameters.getParameter().removeIf(each -> !each.getName().equals("result"));
        String json = FHIR.newJsonParser().encodeResourceToString(parameters);
        return json.substring(json.indexOf('['), json.lastIndexOf(']') + 1);
    }
}
