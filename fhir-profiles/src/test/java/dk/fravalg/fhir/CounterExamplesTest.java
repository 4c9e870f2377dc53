package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must never be said: one whole resource for each rule, with one thing spoilt. They are no part of the package. */
class CounterExamplesTest {

    static List<Path> all() {
        return Sources.counterExampleFiles();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void fail_by_the_rule_after_which_they_are_named_and_by_no_other(Path file) {
        String profile = Sources.CANONICAL + "/StructureDefinition/" + profileOf(file);

        assertThat(BuiltPackage.faultsOf(Sources.read(file), profile))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).contains("Constraint failed: " + ruleOf(file) + ":", profile));
    }

    @Test
    void show_every_rule_of_every_profile() {
        Set<String> shown =
                all().stream().map(file -> profileOf(file) + " " + ruleOf(file)).collect(Collectors.toSet());

        assertThat(shown).isEqualTo(rules().collect(Collectors.toSet()));
    }

    @Test
    void are_named_by_rules_that_no_two_profiles_share() {
        assertThat(rules().map(rule -> rule.substring(rule.indexOf(' ') + 1))).doesNotHaveDuplicates();
    }

    private static Stream<String> rules() {
        return Sources.conformanceFiles().stream()
                .map(Sources::read)
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .flatMap(profile -> profile.getDifferential().getElement().stream()
                        .flatMap(element -> element.getConstraint().stream())
                        .map(rule -> profile.getIdPart() + " " + rule.getKey()));
    }

    private static String profileOf(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static String ruleOf(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
