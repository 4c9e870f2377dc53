package dk.fravalg.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** The register's own FHIR package {@code dk.fravalg.register}, as it lies unpacked on the class path. */
final class InThePackage {

    private static final String FOLDER = "/dk/fravalg/fhir/package/";

    private InThePackage() {}

    /** @param name of the file, for example {@code OperationDefinition-withdraw.json} */
    static <R extends IBaseResource> R read(FhirContext fhir, Class<R> type, String name) {
        return type.cast(fhir.newJsonParser().parseResource(text(name)));
    }

    /** @param name of the file, for example {@code example/Consent-nancy-opts-out.json} */
    static JsonNode json(String name) {
        try {
            return new ObjectMapper().readTree(text(name));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The package holds JSON", e);
        }
    }

    /** @param name of the file */
    static String text(String name) {
        try (InputStream file = InThePackage.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The package has no " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
