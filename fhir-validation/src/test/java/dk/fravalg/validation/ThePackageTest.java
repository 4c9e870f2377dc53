package dk.fravalg.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What integrators load and copy is right by the judgement that the whole of the FHIR world goes by. */
class ThePackageTest {

    private static final Guide GUIDE = Inputs.guide();

    static List<Path> conformanceResources() {
        return Inputs.conformanceResources();
    }

    static List<Path> examples() {
        return Inputs.examples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conformanceResources")
    void holds_no_conformance_resource_with_an_error(Path file) {
        assertThat(Engine.faultsIn(file)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void holds_no_example_with_an_error_by_the_profile_that_it_is_an_example_of(Path file) {
        assertThat(Engine.faultsIn(file, GUIDE.profileOf(file))).isEmpty();
    }
}
