package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.junit.jupiter.api.Test;

/** What is built is what stands in the sources, in the shape of a FHIR package. */
class PackageTest {

    private static final Path FOR_REGISTRIES = Path.of("target/package.tgz");
    private static final String MADE_BY_THE_READER = ".index.json";
    private static final String IN_THE_JAR = "/dk/fravalg/fhir/package/";

    private final NpmPackage built = open();

    @Test
    void says_whose_it_is_and_for_which_fhir() {
        assertThat(built.name()).isEqualTo("dk.fravalg.register");
        assertThat(built.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(built.fhirVersion()).isEqualTo("4.0.1");
        assertThat(built.canonical()).isEqualTo(Sources.CANONICAL);
        assertThat(built.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
    }

    @Test
    void holds_every_conformance_resource_as_it_was_written() throws IOException {
        for (Path file : Sources.packedFiles()) {
            assertThat(packed("package", file)).as(file.toString()).isEqualTo(Sources.text(file));
        }
    }

    @Test
    void holds_every_example_as_it_was_written() throws IOException {
        for (Path file : Sources.exampleFiles()) {
            assertThat(packed("example", file)).as(file.toString()).isEqualTo(Sources.text(file));
        }
    }

    @Test
    void holds_nothing_else() throws IOException {
        assertThat(built.list("package"))
                .filteredOn(name -> !MADE_BY_THE_READER.equals(name))
                .containsExactlyInAnyOrderElementsOf(
                        names(Sources.packedFiles()).toList());
        assertThat(built.list("example"))
                .filteredOn(name -> !MADE_BY_THE_READER.equals(name))
                .containsExactlyInAnyOrderElementsOf(
                        names(Sources.exampleFiles()).toList());
    }

    @Test
    void lies_on_the_classpath_byte_for_byte_as_it_goes_to_registries() throws IOException {
        try (InputStream packed = PackageTest.class.getResourceAsStream("/" + BuiltPackage.ON_THE_CLASSPATH)) {
            assertThat(packed).isNotNull().hasBinaryContent(Files.readAllBytes(FOR_REGISTRIES));
        }
    }

    @Test
    void lies_on_the_classpath_unpacked_too() throws IOException {
        for (Path file : Sources.packedFiles()) {
            assertThat(unpacked(file.getFileName().toString())).isEqualTo(Sources.text(file));
        }
        for (Path file : Sources.exampleFiles()) {
            assertThat(unpacked("example/" + file.getFileName())).isEqualTo(Sources.text(file));
        }
    }

    private String packed(String folder, Path file) throws IOException {
        try (InputStream content = built.load(folder, file.getFileName().toString())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String unpacked(String name) throws IOException {
        try (InputStream content = PackageTest.class.getResourceAsStream(IN_THE_JAR + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Stream<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString());
    }

    private static NpmPackage open() {
        try (InputStream packed = Files.newInputStream(FOR_REGISTRIES)) {
            return NpmPackage.fromPackage(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
