package dk.fravalg.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * {@code training-run}: starts the sandbox on an empty database in memory, asks it for one lookup, and stops.
 *
 * <p>The class-data archive is made of the classes that this loads; {@code bin/make-class-data-archive} runs it.
 */
final class TrainingRun {

    private static final String LOOKUP = """
            {"resourceType":"Parameters","parameter":[{"name":"subject","valueIdentifier":
              {"system":"urn:oid:1.2.208.176.1.2","value":"2512489996"}}]}""";

    private TrainingRun() {}

    static int run() {
        SpringApplication application = new SpringApplication(RegisterServer.class);
        try (ServletWebServerApplicationContext register = (ServletWebServerApplicationContext) application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:training",
                "--register.audit.checkpoints=")) {
            String base = "http://localhost:" + register.getWebServer().getPort();
            HttpClient http = HttpClient.newHttpClient();
            String token = http.send(get(base + "/sandbox/token/ambulance-hovedstaden"), BodyHandlers.ofString())
                    .body();
            HttpRequest lookup = HttpRequest.newBuilder(URI.create(base + "/fhir/Consent/$resuscitation-status"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString(LOOKUP))
                    .build();
            int status = http.send(lookup, BodyHandlers.discarding()).statusCode();
            return status == 200 ? 0 : 1;
        } catch (IOException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }
}
