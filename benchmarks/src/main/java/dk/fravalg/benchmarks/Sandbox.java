package dk.fravalg.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.fravalg.benchmarks.intheregister.ConstantAnswer;
import dk.fravalg.running.RunningRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a benchmark asks of a sandbox register before it measures: who is there, and a token. */
final class Sandbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOOKUP = "{\"resourceType\":\"Parameters\",\"parameter\":[%s]}";
    private static final String SUBJECT = """
            {"name":"subject","valueIdentifier":{"system":"urn:oid:1.2.208.176.1.2","value":"%s"}}""";

    private final RunningRegister register;

    Sandbox(RunningRegister register) {
        this.register = register;
    }

    /** One lookup about each of the test citizens. */
    Wrk lookups() {
        List<String> numbers = new ArrayList<>();
        read("/sandbox/citizens")
                .forEach(citizen -> numbers.add(citizen.get("cpr").asText()));
        return lookups(numbers);
    }

    /** One lookup about each of these. */
    Wrk lookups(List<String> numbers) {
        return posting(
                "/fhir/Consent/$resuscitation-status",
                numbers.stream()
                        .map(number -> LOOKUP.formatted(SUBJECT.formatted(number)))
                        .toList());
    }

    /** One lookup about all of these. */
    Wrk list(List<String> numbers) {
        String subjects = numbers.stream().map(SUBJECT::formatted).collect(Collectors.joining(","));
        return posting("/fhir/Consent/$resuscitation-status", List.of(LOOKUP.formatted(subjects)));
    }

    /** A request that is answered with the same words always. */
    Wrk constants() {
        return posting(ConstantAnswer.PATH, List.of(LOOKUP.formatted(SUBJECT.formatted("2512489996"))));
    }

    private Wrk posting(String path, List<String> bodies) {
        return Wrk.posting(path, text("/sandbox/token/ambulance-hovedstaden").strip(), bodies);
    }

    private JsonNode read(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(register.base().resolve(path))
                                    .header("Accept", "application/json, text/plain")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
