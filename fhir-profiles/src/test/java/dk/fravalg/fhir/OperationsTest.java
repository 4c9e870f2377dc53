package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private final OperationDefinition lookup = operation("resuscitation-status");

    @Test
    void the_lookup_is_asked_of_the_type_and_changes_nothing() {
        assertThat(lookup.getCode()).isEqualTo("resuscitation-status");
        assertThat(lookup.getAffectsState()).isFalse();
        assertThat(List.of(lookup.getSystem(), lookup.getType(), lookup.getInstance()))
                .containsExactly(false, true, false);
    }

    @Test
    void the_lookup_takes_a_thousand_citizens_at_most() {
        assertThat(lookup.getParameter())
                .filteredOn(its -> its.getUse() == OperationParameterUse.IN)
                .extracting("name", "min", "max", "type")
                .containsExactly(tuple("subject", 1, "1000", "Identifier"), tuple("purpose", 0, "1", "code"));
    }

    @Test
    void the_lookup_answers_row_by_row() {
        assertThat(lookup.getParameter())
                .filteredOn(its -> its.getUse() == OperationParameterUse.OUT)
                .extracting("name", "min", "max", "type")
                .containsExactly(
                        tuple("asOf", 1, "1", "instant"),
                        tuple("result", 1, "*", null),
                        tuple("attestation", 1, "1", "string"));
        assertThat(byName(lookup.getParameter()).get("result").getPart())
                .extracting("name", "min", "max", "type")
                .containsExactly(
                        tuple("subject", 1, "1", "Identifier"),
                        tuple("currentSubject", 0, "1", "Identifier"),
                        tuple("status", 1, "1", "code"),
                        tuple("effectiveFrom", 0, "1", "dateTime"),
                        tuple("consent", 0, "1", "Reference"),
                        tuple("name", 0, "1", "string"),
                        tuple("birthDate", 0, "1", "date"),
                        tuple("age", 0, "1", "integer"),
                        tuple("reason", 0, "1", "code"));
    }

    @Test
    void the_proof_is_asked_of_the_log_and_changes_nothing() {
        OperationDefinition proof = operation("proof");

        assertThat(proof.getAffectsState()).isFalse();
        assertThat(proof.getResource()).extracting(code -> code.getValue()).containsExactly("AuditEvent");
        assertThat(proof.getParameter())
                .extracting("name", "min", "max", "type")
                .containsExactly(tuple("checkpoint", 0, "1", "string"), tuple("verifierKey", 1, "1", "string"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "invalidate"})
    void a_change_is_asked_of_one_opt_out_and_gives_it_back(String change) {
        OperationDefinition operation = operation(change);

        assertThat(operation.getCode()).isEqualTo(change);
        assertThat(operation.getAffectsState()).isTrue();
        assertThat(List.of(operation.getSystem(), operation.getType(), operation.getInstance()))
                .containsExactly(false, false, true);
        assertThat(operation.getParameter())
                .filteredOn(its -> its.getUse() == OperationParameterUse.OUT)
                .extracting("name", "min", "max", "type")
                .containsExactly(tuple("return", 1, "1", "Consent"));
    }

    @Test
    void to_withdraw_takes_no_reason() {
        assertThat(operation("withdraw").getParameter()).noneMatch(its -> its.getUse() == OperationParameterUse.IN);
    }

    @Test
    void to_invalidate_takes_a_reason_and_perhaps_a_note() {
        assertThat(operation("invalidate").getParameter())
                .filteredOn(its -> its.getUse() == OperationParameterUse.IN)
                .extracting("name", "min", "max", "type")
                .containsExactly(tuple("reason", 1, "1", "code"), tuple("note", 0, "1", "string"));
    }

    @Test
    void the_crew_asks_about_nancy_as_the_lookup_is_defined() {
        follows(lookup, OperationParameterUse.IN, "a-crew-looks-nancy-up");
    }

    @Test
    void the_crew_is_answered_as_the_lookup_is_defined() {
        follows(lookup, OperationParameterUse.OUT, "the-crew-is-told-of-nancy");
    }

    @ParameterizedTest
    @CsvSource({
        "resuscitation-status, INPUT,  a-ward-looks-five-up",
        "resuscitation-status, OUTPUT, the-ward-is-told-of-five",
        "resuscitation-status, OUTPUT, nobody-is-told-that-nancy-waits",
        "invalidate,           INPUT,  a-clerk-finds-it-invalid",
        "invalidate,           INPUT,  a-clerk-finds-it-not-her-own",
        "proof,                OUTPUT, the-auditor-is-given-a-checkpoint",
        "proof,                OUTPUT, the-auditor-comes-before-the-first-checkpoint"
    })
    void the_others_ask_and_are_answered_as_it_is_defined_too(String operation, Direction direction, String example) {
        follows(operation(operation), direction.use, example);
    }

    enum Direction {
        INPUT(OperationParameterUse.IN),
        OUTPUT(OperationParameterUse.OUT);

        private final OperationParameterUse use;

        Direction(OperationParameterUse use) {
            this.use = use;
        }
    }

    private static void follows(OperationDefinition operation, OperationParameterUse use, String example) {
        List<OperationDefinitionParameterComponent> defined = operation.getParameter().stream()
                .filter(parameter -> parameter.getUse() == use)
                .toList();
        follow(defined, Sources.parameters(example).getParameter());
    }

    private static void follow(
            List<OperationDefinitionParameterComponent> defined, List<ParametersParameterComponent> given) {
        Map<String, OperationDefinitionParameterComponent> byName = byName(defined);
        assertThat(given).allSatisfy(parameter -> {
            OperationDefinitionParameterComponent its = byName.get(parameter.getName());
            assertThat(its).as(parameter.getName()).isNotNull();
            if (its.hasPart()) {
                follow(its.getPart(), parameter.getPart());
            } else {
                assertThat(parameter.getValue().fhirType()).isEqualTo(its.getType());
            }
        });
        assertThat(given).extracting(ParametersParameterComponent::getName).containsAll(required(defined));
    }

    private static List<String> required(List<OperationDefinitionParameterComponent> defined) {
        return defined.stream()
                .filter(parameter -> parameter.getMin() > 0)
                .map(OperationDefinitionParameterComponent::getName)
                .toList();
    }

    private static Map<String, OperationDefinitionParameterComponent> byName(
            List<OperationDefinitionParameterComponent> parameters) {
        return parameters.stream()
                .collect(Collectors.toMap(OperationDefinitionParameterComponent::getName, Function.identity()));
    }

    private static OperationDefinition operation(String id) {
        return Sources.conformance(OperationDefinition.class, id);
    }
}
