package dk.fravalg.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;

/** The table of contents of the package, which says of each example which profile it follows. */
final class Guide {

    private final Map<String, String> profiles;

    private Guide(Map<String, String> profiles) {
        this.profiles = profiles;
    }

    static Guide read(Path file) {
        try (InputStream guide = Files.newInputStream(file)) {
            return new Guide(((ImplementationGuide) new JsonParser().parse(guide))
                    .getDefinition().getResource().stream()
                            .filter(ImplementationGuideDefinitionResourceComponent::hasExampleCanonicalType)
                            .collect(Collectors.toUnmodifiableMap(
                                    each -> each.getReference().getReference().replace('/', '-') + ".json",
                                    each -> each.getExampleCanonicalType().getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when the example is not in the table */
    String profileOf(Path example) {
        String profile = profiles.get(example.getFileName().toString());
        if (profile == null) {
            throw new IllegalArgumentException("Not in the table of contents: " + example);
        }
        return profile;
    }
}
