package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The FHIR package that this register was built with.
 *
 * @param version of the interface, as {@code package.json} has it
 * @param artifacts profiles first, then what they are made of; each kind by its title
 * @param examples by their names
 */
record FhirPackage(String version, List<Artifact> artifacts, List<Artifact> examples) {

    private static final String FOLDER = "classpath*:dk/fravalg/fhir/package/";
    private static final String PACKED = "/dk.fravalg.register.tgz";

    private static final List<String> KINDS = List.of(
            "Profile",
            "Extension",
            "Operation",
            "Capability",
            "Search",
            "Subscription",
            "Code",
            "Value",
            "NamingSystem");

    static FhirPackage onTheClassPath() {
        Guide guide =
                new Guide(read(FOLDER + "ImplementationGuide-*.json", false).toList());
        List<Artifact> artifacts = read(FOLDER + "*.json", false)
                .filter(artifact -> !artifact.type().isEmpty())
                .map(artifact -> artifact.listedIn(guide))
                .sorted(Comparator.<Artifact>comparingInt(artifact -> rank(artifact.kind()))
                        .thenComparing(Artifact::kind)
                        .thenComparing(Artifact::title))
                .toList();
        List<Artifact> examples = read(FOLDER + "example/*.json", true)
                .map(example -> example.listedIn(guide))
                .sorted(Comparator.comparing(Artifact::name))
                .toList();
        String version = read(FOLDER + "package.json", false)
                .map(json -> json.text("version"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The FHIR package is not there"));
        return new FhirPackage(version, artifacts, examples);
    }

    /** The package as a FHIR registry takes it: a gzipped tar. */
    static byte[] packed() {
        try (InputStream file = FhirPackage.class.getResourceAsStream(PACKED)) {
            if (file == null) {
                throw new IllegalStateException("The class path has no " + PACKED);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Artifacts and examples. */
    Stream<Artifact> all() {
        return Stream.concat(artifacts.stream(), examples.stream());
    }

    /** One by its canonical URL, with or without a version behind a bar. */
    Optional<Artifact> byCanonical(String url) {
        String unversioned = url.replaceFirst("\\|.*", "");
        return artifacts.stream()
                .filter(artifact ->
                        !unversioned.isEmpty() && artifact.canonical().equals(unversioned))
                .findFirst();
    }

    private static int rank(String kind) {
        for (int i = 0; i < KINDS.size(); i++) {
            if (kind.startsWith(KINDS.get(i))) {
                return i;
            }
        }
        return KINDS.size();
    }

    private static Stream<Artifact> read(String pattern, boolean example) {
        ObjectMapper json = new ObjectMapper();
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .map(file -> artifact(json, file, example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Artifact artifact(ObjectMapper json, Resource file, boolean example) {
        try {
            byte[] bytes = file.getContentAsByteArray();
            JsonNode resource = json.readTree(bytes);
            String name = String.valueOf(file.getFilename()).replaceFirst("\\.json$", "");
            return new Artifact(name, resource, bytes, example, Guide.NOT_LISTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
