package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Integrators copy the examples, so each is right in every detail. */
class ExamplesTest {

    static List<Path> examples() {
        return Sources.exampleFiles();
    }

    static List<String> profiles() {
        return Sources.conformanceFiles().stream()
                .map(Sources::read)
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .filter(profile -> !profile.getType().equals("Extension"))
                .map(StructureDefinition::getUrl)
                .toList();
    }

    static List<Path> optOuts() {
        return Sources.consentExampleFiles();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void are_valid_by_the_profiles_that_they_name(Path file) {
        assertThat(BuiltPackage.faultsOf(Sources.read(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void are_valid_by_the_profile_that_the_guide_says_they_are_examples_of(Path file) {
        Resource example = Sources.read(file);

        assertThat(BuiltPackage.faultsOf(example, Guide.profiles().get(example.fhirType() + "/" + example.getIdPart())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("profiles")
    void of_every_profile_there_are_two_at_least(String profile) {
        assertThat(Guide.profiles().values()).filteredOn(profile::equals).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void that_are_citizens_say_that_they_follow_dk_core_too() {
        assertThat(examples().stream().map(Sources::read).filter(Patient.class::isInstance))
                .isNotEmpty()
                .allMatch(patient ->
                        patient.getMeta().hasProfile("http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("optOuts")
    void that_are_opt_outs_name_the_profile_and_follow_it(Path file) {
        Resource optOut = Sources.read(file);

        assertThat(optOut.getMeta().hasProfile(BuiltPackage.OPT_OUT)).isTrue();
        assertThat(BuiltPackage.faultsOf(optOut, BuiltPackage.OPT_OUT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void are_named_after_their_type_and_id(Path file) {
        Resource example = Sources.read(file);

        assertThat(file).hasFileName(example.fhirType() + "-" + example.getIdPart() + ".json");
    }
}
