package dk.fravalg.it.conformance;

import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.running.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/**
 * Some of what was found sound, kept as {@code target/resources-seen/<database>/<profile or type>/<number>.json} for a second
 * judgement, by HL7's own engine in {@code fhir-validation}. Those of the run before are thrown away.
 */
final class ResourcesSeen {

    private static final int MOST = 600;
    private static final int MOST_OF_A_KIND = 120;
    private static final Path FOLDER = emptied(
            Path.of("target", "resources-seen", Database.ofThisRun().name().toLowerCase(Locale.ROOT)));
    private static final Map<String, Integer> KEPT = new HashMap<>();

    private ResourcesSeen() {}

    /** Keeps it, unless there are enough of its kind. */
    static void keep(Resource resource, Optional<String> profile) {
        String kind =
                profile.map(url -> url.substring(url.lastIndexOf('/') + 1)).orElse(resource.fhirType());
        number(kind).ifPresent(number -> {
            try {
                Path folder = Files.createDirectories(FOLDER.resolve(kind));
                Files.writeString(folder.resolve(String.format("%03d.json", number)), Fhir.jsonOf(resource));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<Integer> number(String kind) {
        synchronized (KEPT) {
            int all = KEPT.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= MOST || KEPT.getOrDefault(kind, 0) >= MOST_OF_A_KIND) {
                return Optional.empty();
            }
            return Optional.of(KEPT.merge(kind, 1, Integer::sum));
        }
    }

    private static Path emptied(Path folder) {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }
}
