package dk.fravalg.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.formats.IParser;
import org.hl7.fhir.r4.formats.JsonParser;
import org.hl7.fhir.r4.formats.XmlParser;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * The home in which the engine looks for FHIR packages: {@code .fhir/packages} under {@code user.home}, which the build sets
 * to a folder below {@code target}.
 *
 * <p>FHIR R4 itself comes from the definitions that HAPI ships as Bundles, written out one resource to a file as in
 * {@code hl7.fhir.r4.core}. That takes some seconds, and so it is done once and kept until the next {@code clean}.
 */
final class FhirHome {

    /** FHIR R4, as the engine calls it. */
    static final String CORE = "hl7.fhir.r4.core#4.0.1";

    private static final Path PACKAGES = Path.of(System.getProperty("user.home"), ".fhir", "packages");
    private static final String DEFINITIONS = "/org/hl7/fhir/r4/model/";
    private static final List<String> BUNDLES = List.of(
            "profile/profiles-types.xml",
            "profile/profiles-resources.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml",
            "sp/search-parameters.json");

    private FhirHome() {}

    /** Fills it, unless it is filled already. */
    static void isFilled() {
        try {
            Files.createDirectories(PACKAGES);
            // Without this version the engine takes the folder for an old one, and empties it.
            Files.writeString(PACKAGES.resolve("packages.ini"), "[cache]\r\nversion=4\r\n\r\n");
            if (!Files.exists(PACKAGES.resolve(CORE))) {
                fill("hl7.fhir.r4.core", "4.0.1", "fhir.core", BUNDLES);
                // Extensions for elements of other versions of FHIR: the engine asks for them, and we use none.
                fill("hl7.fhir.xver-extensions", "0.1.0", "fhir.ig", List.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(String name, String version, String type, List<String> bundles) throws IOException {
        Path making = Files.createTempDirectory(PACKAGES.getParent(), "making");
        Path content = Files.createDirectory(making.resolve("package"));
        Files.writeString(content.resolve("package.json"), """
                {"name": "%s", "version": "%s", "type": "%s", "canonical": "http://hl7.org/fhir",
                 "url": "http://hl7.org/fhir", "fhirVersions": ["4.0.1"], "dependencies": {}}
                """.formatted(name, version, type));
        for (String bundle : bundles) {
            for (BundleEntryComponent entry : read(bundle).getEntry()) {
                write(entry.getResource(), content);
            }
        }
        // Whoever finds the folder finds all of it.
        Files.move(making, PACKAGES.resolve(name + "#" + version));
    }

    private static Bundle read(String bundle) throws IOException {
        IParser parser = bundle.endsWith(".xml") ? new XmlParser() : new JsonParser();
        try (InputStream definitions = FhirHome.class.getResourceAsStream(DEFINITIONS + bundle)) {
            return (Bundle) parser.parse(definitions);
        }
    }

    private static void write(Resource resource, Path folder) throws IOException {
        String name = resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json";
        Files.write(
                folder.resolve(name), new JsonParser().composeString(resource).getBytes(UTF_8));
    }
}
