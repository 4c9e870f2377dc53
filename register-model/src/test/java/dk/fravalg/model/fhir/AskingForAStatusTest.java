package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.model.status.AskedIdentifier;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingForAStatusTest {

    @Test
    void subjects_are_read_in_the_order_asked_right_or_wrong() {
        Parameters asked = new Parameters()
                .addParameter(subject(identifier(Canonical.CPR, "2512489996")))
                .addParameter(subject(identifier("urn:oid:1.2.208.176.1.6.1.1", "0703921VJ4")))
                .addParameter(subject(identifier(null, "2512489996")))
                .addParameter(subject(identifier(Canonical.CPR, null)))
                .addParameter(subject(new StringType("2512489996")))
                .addParameter(new Parameters.ParametersParameterComponent().setName("subject"))
                .addParameter(subject(identifier(Canonical.CPR, "2512489996")));

        assertThat(StatusParameters.read(asked).subjects())
                .containsExactly(
                        new AskedIdentifier(Canonical.CPR, "2512489996"),
                        new AskedIdentifier("urn:oid:1.2.208.176.1.6.1.1", "0703921VJ4"),
                        new AskedIdentifier("", "2512489996"),
                        new AskedIdentifier(Canonical.CPR, ""),
                        new AskedIdentifier("", ""),
                        new AskedIdentifier("", ""),
                        new AskedIdentifier(Canonical.CPR, "2512489996"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TREAT", "ETREAT"})
    void a_purpose_is_treatment_or_treatment_in_an_emergency(String purpose) {
        assertThat(StatusParameters.read(one().addParameter("purpose", new CodeType(purpose)))
                        .purpose())
                .contains(purpose);
        assertThat(StatusParameters.read(one()).purpose()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRESCH", "treat", ""})
    void another_purpose_is_refused(String purpose) {
        isRefused(one().addParameter("purpose", new CodeType(purpose)), "purpose");
    }

    @Test
    void a_purpose_of_another_type_or_a_second_one_is_refused() {
        isRefused(one().addParameter("purpose", new StringType("TREAT")), "purpose");
        isRefused(
                one().addParameter("purpose", new CodeType("TREAT")).addParameter("purpose", new CodeType("TREAT")),
                "purpose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient", "subjects", "Subject", ""})
    void a_parameter_that_the_operation_does_not_have_is_refused(String name) {
        isRefused(one().addParameter(name, new StringType("2512489996")), "subject and purpose");
    }

    @Test
    void a_parameter_without_a_name_is_refused() {
        isRefused(one().addParameter(new Parameters.ParametersParameterComponent()), "subject and purpose");
    }

    @Test
    void nobody_asks_about_nobody() {
        isRefused(new Parameters(), "subject is missing");
        isRefused(new Parameters().addParameter("purpose", new CodeType("TREAT")), "subject is missing");
    }

    @Test
    void a_thousand_citizens_may_be_asked_about_and_not_one_more() {
        Parameters asked = new Parameters();
        IntStream.range(0, 1_000).forEach(each -> asked.addParameter(subject(identifier(Canonical.CPR, "2512489996"))));

        assertThat(StatusParameters.read(asked).subjects()).hasSize(1_000);

        asked.addParameter(subject(identifier(Canonical.CPR, "2512489996")));
        isRefused(asked, "1000");
    }

    private static void isRefused(Parameters asked, String word) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> StatusParameters.read(asked))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.INVALID_RESOURCE);
                    assertThat(refusal.detail().orElse("")).contains(word).doesNotContain("2512489996");
                });
    }

    private static Parameters one() {
        return new Parameters().addParameter(subject(identifier(Canonical.CPR, "2512489996")));
    }

    private static Parameters.ParametersParameterComponent subject(Type value) {
        return new Parameters.ParametersParameterComponent().setName("subject").setValue(value);
    }

    private static Identifier identifier(String system, String value) {
        return new Identifier().setSystem(system).setValue(value);
    }
}
