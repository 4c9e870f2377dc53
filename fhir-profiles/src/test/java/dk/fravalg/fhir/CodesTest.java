package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes are the part of the register that others write programs against; none comes or goes unseen. */
class CodesTest {

    static Stream<Named<ConceptDefinitionComponent>> everyCode() {
        return codeSystems()
                .flatMap(system -> system.getConcept().stream()
                        .map(code -> Named.of(system.getIdPart() + " " + code.getCode(), code)));
    }

    static Stream<Named<CodeSystem>> everyCodeSystem() {
        return codeSystems().map(system -> Named.of(system.getIdPart(), system));
    }

    private static Stream<CodeSystem> codeSystems() {
        return Sources.conformanceFiles().stream()
                .map(Sources::read)
                .filter(CodeSystem.class::isInstance)
                .map(CodeSystem.class::cast);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            problem               | invalid-cpr cpr-in-url unknown-person cpr-not-active not-yet-60 \
            capacity-not-declared on-behalf-of-not-allowed already-registered not-open invalid-resource \
            payload-not-allowed filter-not-allowed not-authenticated not-permitted too-many-requests \
            register-unavailable internal not-found not-supported too-large \
            changed-meanwhile
            registration-channel  | digital paper
            end-reason            | withdrawn death
            invalidation-reason   | not-own-declaration lacked-capacity wrong-person registered-in-error
            resuscitation-status  | in-force none cannot-tell
            cannot-tell-reason    | invalid-identifier unsupported-identifier identifier-annulled register-unavailable
            actor-role            | citizen clerk health-professional system auditor operator register unidentified
            access-reason         | paper-form citizen-enquiry correction complaint
            audit-action          | look-up register withdraw invalidate bring-into-force follow-cpr-event \
            check-eligibility view-own read search refuse sign-in issue-token read-audit erase-audit
            opt-out-activity      | registered took-effect withdrawn invalidated ended number-changed
            """)
    void are_these_and_no_others(String system, String codes) {
        CodeSystem its = Sources.conformance(CodeSystem.class, system);

        assertThat(its.getConcept())
                .extracting(ConceptDefinitionComponent::getCode)
                .containsExactly(codes.split(" "));
        assertThat(its.getCount()).isEqualTo(its.getConcept().size());
        assertThat(its.getCaseSensitive()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCode")
    void are_said_in_english_and_in_danish_and_are_defined(ConceptDefinitionComponent code) {
        assertThat(code.getDisplay()).isNotBlank();
        assertThat(code.getDefinition()).endsWith(".");
        assertThat(code.getDesignation()).singleElement().satisfies(danish -> {
            assertThat(danish.getLanguage()).isEqualTo("da");
            assertThat(danish.getValue()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyCodeSystem")
    void of_a_system_are_all_in_the_value_set_of_the_same_name(CodeSystem system) {
        ValueSet all = Sources.conformance(ValueSet.class, system.getIdPart());

        assertThat(system.getValueSet()).isEqualTo(all.getUrl());
        assertThat(all.getCompose().getExclude()).isEqualTo(List.of());
        assertThat(all.getCompose().getInclude()).singleElement().satisfies(include -> {
            assertThat(include.getSystem()).isEqualTo(system.getUrl());
            assertThat(include.getConcept()).isEmpty();
            assertThat(include.getFilter()).isEmpty();
        });
    }
}
