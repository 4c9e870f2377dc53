package dk.fravalg.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.fhir.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody new to the register, with nothing but the README. Ports 8080 and 8081 must be free. */
@Tag("once")
class TheReadmeIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final URI METADATA = URI.create("http://localhost:8080/fhir/metadata");

    private final Readme readme = Readme.of(PROJECT);

    @Test
    void its_commands_build_and_run_the_register_and_its_answer_is_the_register_s() throws IOException {
        assertThat(answers()).as("something runs on port 8080 already").isFalse();
        FreshCopy copy = FreshCopy.of(PROJECT);
        Path log = Files.createTempFile("readme-run-", ".txt");
        Process running = copy.start(readme.run(), log);
        try {
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> {
                        assertThat(running.isAlive())
                                .as("the run command goes on, see %s", log)
                                .isTrue();
                        return answers();
                    });

            JsonNode answer = Json.read(copy.shell(readme.ask()));

            assertThat(withoutWhatChanges(answer)).isEqualTo(withoutWhatChanges(Json.read(readme.answer())));
        } finally {
            running.descendants().forEach(ProcessHandle::destroy);
            running.destroy();
        }
    }

    @Test
    void its_test_command_is_the_one_that_continuous_integration_runs() throws IOException {
        assertThat(Files.readAllLines(PROJECT.resolve(".ci/run"))).last().isEqualTo(readme.test());
    }

    /** Times, the Consent's id and the signature are different each time; everything else is not. */
    private static String withoutWhatChanges(JsonNode answer) {
        return answer.toString()
                .replaceAll("(\"value(?:Instant|DateTime)\":\")[^\"]+", "$1…")
                .replaceAll("\"Consent/[^\"]+", "\"Consent/…")
                .replaceAll("(\"attestation\",\"valueString\":\")[^\"]+", "$1…");
    }

    private static boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(METADATA)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
