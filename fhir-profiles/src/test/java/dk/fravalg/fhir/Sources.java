package dk.fravalg.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;

/** The JSON files under {@code input}, read by a parser that accepts nothing unknown. */
final class Sources {

    static final String CANONICAL = "https://fravalg.example/fhir";
    static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final Path CONFORMANCE = Path.of("input");
    private static final Path EXAMPLES = CONFORMANCE.resolve("examples");
    private static final Path TOPICS = CONFORMANCE.resolve("topics");
    private static final Path COUNTER_EXAMPLES = CONFORMANCE.resolve("counter-examples");

    private Sources() {}

    static List<Path> conformanceFiles() {
        return jsonFilesIn(CONFORMANCE);
    }

    static List<Path> exampleFiles() {
        return jsonFilesIn(EXAMPLES);
    }

    /** Topics of notices: of no type that FHIR R4 has, and so told apart from the others. */
    static List<Path> topicFiles() {
        return jsonFilesIn(TOPICS);
    }

    /** What is in the package beside the examples. */
    static List<Path> packedFiles() {
        return Stream.concat(conformanceFiles().stream(), topicFiles().stream()).toList();
    }

    /** Each as {@code <profile>/<rule>.json}. */
    static List<Path> counterExampleFiles() {
        try (Stream<Path> profiles = Files.list(COUNTER_EXAMPLES)) {
            return profiles.sorted()
                    .flatMap(profile -> jsonFilesIn(profile).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> consentExampleFiles() {
        return exampleFiles().stream()
                .filter(file -> file.getFileName().toString().startsWith("Consent-"))
                .toList();
    }

    /** A fresh copy of one of Nancy's scenes, for example {@code nancy-in-force}; free to be spoilt. */
    static Consent consent(String id) {
        return (Consent) read(EXAMPLES.resolve("Consent-" + id + ".json"));
    }

    static Parameters parameters(String id) {
        return (Parameters) read(EXAMPLES.resolve("Parameters-" + id + ".json"));
    }

    static <T extends Resource> T conformance(Class<T> type, String id) {
        return type.cast(read(CONFORMANCE.resolve(type.getSimpleName() + "-" + id + ".json")));
    }

    static Resource read(Path file) {
        return (Resource) FHIR.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jsonFilesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
