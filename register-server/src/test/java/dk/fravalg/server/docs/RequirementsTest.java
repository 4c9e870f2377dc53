package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.junit.jupiter.api.Test;

/** Each demand of the code system {@code requirement} is held by a test that bears its number, or says why by none. */
class RequirementsTest {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"REQ-([^\"]*)\"\\)");
    private static final Path SOURCE = Path.of("fhir-profiles", "input", "CodeSystem-requirement.json");

    /** The only reasons for which a demand may be held by no test. */
    private static final Set<String> REASONS =
            Set.of("not yet offered", "kept by those who ask: no program of the register can hold it");

    private final List<ConceptDefinitionComponent> requirements = FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(
                    CodeSystem.class,
                    Markdown.read(Markdown.TOP.resolve(SOURCE)).text())
            .getConcept();

    @Test
    void each_tag_names_a_requirement_and_each_requirement_without_a_reason_is_held_by_one() {
        Set<String> held = Stream.of("register-server", "integration-tests")
                .flatMap(module -> Markdown.files(Markdown.TOP.resolve(module).resolve("src/test/java"), 20))
                .flatMap(test -> TAG.matcher(Markdown.read(test).text()).results())
                .map(tag -> tag.group(1))
                .collect(Collectors.toSet());

        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(requirements.stream()
                        .filter(requirement -> property(requirement, "heldBy").isEmpty())
                        .map(ConceptDefinitionComponent::getCode)
                        .toList());
    }

    @Test
    void whatever_no_test_holds_says_why() {
        assertThat(requirements.stream().flatMap(requirement -> property(requirement, "heldBy").stream()))
                .hasSizeLessThan(10)
                .isSubsetOf(REASONS);
    }

    @Test
    void each_says_how_much_is_demanded_in_the_word_that_it_is_classed_by() {
        assertThat(requirements).hasSizeGreaterThan(50).allSatisfy(requirement -> {
            String conformance =
                    property(requirement, "conformance").orElseThrow().replace('-', ' ');
            assertThat(conformance).isIn("SHALL", "SHALL NOT", "SHOULD");
            assertThat(requirement.getDisplay())
                    .containsPattern("\\b" + conformance + "\\b(?! NOT)")
                    .endsWith(".");
            assertThat(requirement.getCode()).matches("[A-Z]+-[1-9][0-9]*");
        });
    }

    @Test
    void the_numbers_of_a_group_have_no_gaps() {
        requirements.stream()
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.groupingBy(code -> code.substring(0, code.indexOf('-'))))
                .forEach((group, codes) -> {
                    for (int number = 1; number <= codes.size(); number++) {
                        assertThat(codes.get(number - 1)).isEqualTo(group + "-" + number);
                    }
                });
    }

    private static Optional<String> property(ConceptDefinitionComponent requirement, String code) {
        return requirement.getProperty().stream()
                .filter(property -> property.getCode().equals(code))
                .map(ConceptPropertyComponent::getValue)
                .map(value -> value.primitiveValue())
                .findFirst();
    }
}
