package dk.fravalg.it.conformance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.utilities.npm.NpmPackage;

/** The register's FHIR package as it was built, and those resources of DK Core that it builds on. */
final class FhirPackage {

    static final FhirContext R4 = FhirContext.forR4Cached();

    private static final String BUILT = "/dk.fravalg.register.tgz";
    private static final Path DK_CORE = Path.of("..", "fhir-profiles", "src", "test", "resources", "dk-core");

    private FhirPackage() {}

    /** The register's own, without the examples. */
    static List<Resource> resources() {
        try (InputStream built = FhirPackage.class.getResourceAsStream(BUILT)) {
            NpmPackage opened = NpmPackage.fromPackage(built);
            return opened.list("package").stream()
                    .filter(name -> name.matches("[A-Z].*\\.json"))
                    .map(name -> read(opened, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of DK Core. */
    static List<Resource> dkCore() {
        try (Stream<Path> files = Files.list(DK_CORE)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(FhirPackage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource read(NpmPackage opened, String name) {
        try (InputStream resource = opened.load("package", name)) {
            return (Resource) R4.newJsonParser().parseResource(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource read(Path file) {
        try {
            return (Resource) R4.newJsonParser().parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
