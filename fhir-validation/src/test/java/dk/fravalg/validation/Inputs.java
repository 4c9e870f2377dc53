package dk.fravalg.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the engine is to judge, and those it has to know for that. */
final class Inputs {

    private static final Path PROFILES = Path.of("..", "fhir-profiles");
    private static final Path OWN_COUNTER_EXAMPLES = Path.of("src", "test", "resources", "counter-examples");
    private static final Path SEEN = Path.of(System.getProperty("resources.seen"));
    private static final String CANONICAL = "https://fravalg.example/fhir/StructureDefinition/";

    private Inputs() {}

    static List<Path> conformanceResources() {
        return resourcesIn(PROFILES.resolve("input"), 1);
    }

    static List<Path> examples() {
        return resourcesIn(PROFILES.resolve("input").resolve("examples"), 1);
    }

    /** Those of the package and our own, each as {@code <profile>/<invariant>.json}. */
    static List<Path> counterExamples() {
        return Stream.of(PROFILES.resolve("input").resolve("counter-examples"), OWN_COUNTER_EXAMPLES)
                .flatMap(folder -> resourcesIn(folder, 2).stream())
                .toList();
    }

    static List<Path> dkCore() {
        return resourcesIn(PROFILES.resolve(Path.of("src", "test", "resources", "dk-core")), 1);
    }

    /** What the register was seen to answer, each as {@code <database>/<profile or type>/<number>.json}. */
    static List<Path> seen() {
        return resourcesIn(SEEN, 3);
    }

    /** The profile after whose id the folder of a file is named. */
    static String profileOf(Path file) {
        return CANONICAL + folderOf(file);
    }

    static boolean isProfile(String id) {
        return Files.exists(PROFILES.resolve(Path.of("input", "StructureDefinition-" + id + ".json")));
    }

    static String folderOf(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static List<Path> resourcesIn(Path folder, int depth) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
