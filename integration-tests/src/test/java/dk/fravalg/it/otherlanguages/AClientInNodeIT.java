package dk.fravalg.it.otherlanguages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a token by {@code private_key_jwt} to a withdrawal, with fhir-kit-client. */
@Tag("once")
class AClientInNodeIT extends Scene {

    private static final String EXAMPLE = "../fhir-profiles/input/examples/Consent-nancy-opts-out.json";

    @Test
    void does_the_main_job() {
        String printed = NodeClient.fetched()
                .prints(
                        "nancy.js",
                        register.base().toString(),
                        Path.of(EXAMPLE).toAbsolutePath().normalize().toString());
        register.isChanged();

        JsonNode found = Json.read(printed);

        String none = "[{\"status\":\"none\"}]";
        assertThat(found.get("before")).hasToString(none);
        assertThat(found.get("registered").asText()).isEqualTo("proposed");
        assertThat(found.get("waiting")).hasToString(none);
        assertThat(found.get("sevenDaysLater"))
                .hasToString("[{\"status\":\"in-force\",\"name\":\"Nancy Ann Test Berggren\"},"
                        + "{\"status\":\"cannot-tell\",\"reason\":\"invalid-identifier\"}]");
        assertThat(found.get("read").asText()).isEqualTo("active");
        assertThat(found.get("searched")).hasToString("[true]");
        assertThat(found.get("refused")).hasToString("[409,\"already-registered\"]");
        assertThat(found.get("withdrawn").asText()).isEqualTo("inactive");
        assertThat(found.get("after")).hasToString(none);
    }
}
