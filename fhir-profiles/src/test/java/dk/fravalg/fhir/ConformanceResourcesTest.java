package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceResourcesTest {

    static List<Path> all() {
        return Sources.conformanceFiles();
    }

    /**
     * All but the extensions: for these the validator would ask a registry on the net for FHIR's own package. They are
     * checked by {@link #that_are_profiles_and_extensions_can_be_made_whole} and by being used.
     */
    static List<Path> allButExtensions() {
        return all().stream()
                .filter(file -> !(Sources.read(file) instanceof StructureDefinition its)
                        || !its.getType().equals("Extension"))
                .toList();
    }

    static List<Path> profilesAndExtensions() {
        return all().stream()
                .filter(file -> Sources.read(file) instanceof StructureDefinition)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void are_named_after_their_type_and_id(Path file) {
        MetadataResource resource = read(file);

        assertThat(file).hasFileName(resource.fhirType() + "-" + resource.getIdPart() + ".json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void have_their_address_under_the_registers_own(Path file) {
        MetadataResource resource = read(file);

        assertThat(resource.getUrl())
                .isEqualTo(Sources.CANONICAL + "/" + resource.fhirType() + "/" + resource.getIdPart());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void say_in_words_what_they_mean(Path file) {
        MetadataResource resource = read(file);

        assertThat(resource.getTitle()).isNotBlank();
        assertThat(resource.getDescription()).endsWith(".");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allButExtensions")
    void follow_the_rules_of_fhir(Path file) {
        assertThat(BuiltPackage.faultsOf(read(file))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("profilesAndExtensions")
    void that_are_profiles_and_extensions_can_be_made_whole(Path file) {
        StructureDefinition whole = BuiltPackage.snapshotOf((StructureDefinition) read(file));

        assertThat(whole.getSnapshot().getElement())
                .hasSizeGreaterThan(whole.getDifferential().getElement().size());
    }

    private static MetadataResource read(Path file) {
        return (MetadataResource) Sources.read(file);
    }
}
