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
    private static final Path INPUT = PROFILES.resolve("input");
    private static final Path SEEN = Path.of(System.getProperty("resources.seen"));
    private static final String CANONICAL = "https://fravalg.example/fhir/StructureDefinition/";

    private Inputs() {}

    /** The topics of notices too, which are resources that R4 has no type of its own for. */
    static List<Path> conformanceResources() {
        return Stream.of(INPUT, INPUT.resolve("topics"))
                .flatMap(folder -> resourcesIn(folder, 1).stream())
                .toList();
    }

    static Guide guide() {
        return Guide.read(INPUT.resolve("ImplementationGuide-dk.fravalg.register.json"));
    }

    static List<Path> examples() {
        return resourcesIn(INPUT.resolve("examples"), 1);
    }

    /** Each as {@code <profile>/<rule>.json}. */
    static List<Path> counterExamples() {
        return resourcesIn(INPUT.resolve("counter-examples"), 2);
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
        return Files.exists(INPUT.resolve("StructureDefinition-" + id + ".json"));
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
