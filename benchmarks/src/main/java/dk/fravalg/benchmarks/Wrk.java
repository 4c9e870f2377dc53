package dk.fravalg.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The load generator <a href="https://github.com/wg/wrk">wrk</a>, a process of its own: each connection asks again as soon as
 * it is answered.
 */
final class Wrk {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** wrk calls this when it is done; times are in microseconds. */
    private static final String REPORT = """
            done = function(summary, latency, requests)
              io.write(string.format(
                '\\n{"requests":%d,"micros":%d,"refused":%d,"broken":%d,"p50":%d,"p95":%d,"p99":%d}\\n',
                summary.requests, summary.duration, summary.errors.status,
                summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
                latency:percentile(50), latency:percentile(95), latency:percentile(99)))
            end
            """;

    private final String lua;

    private Wrk(String lua) {
        this.lua = lua;
    }

    /**
     * Requests that one connection sends after the other, from the first to the last and again from the first.
     *
     * @param path of all of them
     * @param headers one line each, as Lua's table has them
     */
    static Wrk posting(String path, String token, List<String> bodies) {
        StringBuilder lua = new StringBuilder("local bodies = {\n");
        bodies.forEach(body -> lua.append("[==[").append(body).append("]==],\n"));
        lua.append(
                        "}\nlocal headers = {[\"Content-Type\"] = \"application/fhir+json\", [\"Authorization\"] = \"Bearer ")
                .append(token)
                .append("\"}\nlocal requests, next = {}, 0\n")
                .append("init = function() for i, body in ipairs(bodies) do requests[i] = wrk.format(\"POST\", \"")
                .append(path)
                .append("\", headers, body) end end\n")
                .append("request = function() next = next % #requests + 1; return requests[next] end\n")
                .append(REPORT);
        return new Wrk(lua.toString());
    }

    /** The same, with a pause on each connection before each request: whole milliseconds, so many in the mean. */
    Wrk withPauses(double millis) {
        long whole = (long) Math.floor(Math.max(0, millis));
        return new Wrk("delay = function() return %d + (math.random() < %.3f and 1 or 0) end%n"
                        .formatted(whole, Math.max(0, millis) - whole)
                + lua);
    }

    private Path script() throws IOException {
        Path file = Files.createTempFile("lookups-", ".lua");
        file.toFile().deleteOnExit();
        return Files.writeString(file, lua);
    }

    /** Loads the server for so long, over so many connections. */
    Measured load(URI base, int connections, Duration time) {
        try {
            Process wrk = new ProcessBuilder(
                            System.getProperty("wrk", "wrk"),
                            "-t1",
                            "-c" + connections,
                            "-d" + time.toSeconds() + "s",
                            "--timeout",
                            "10s",
                            "-s",
                            script().toString(),
                            base.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!wrk.waitFor(1, TimeUnit.MINUTES) || wrk.exitValue() != 0) {
                throw new IllegalStateException("wrk failed: " + output);
            }
            return Measured.of(JSON.readTree(output.substring(output.indexOf("\n{"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What wrk saw.
     *
     * @param requests that were answered
     * @param perSecond of those
     * @param p50 half of them were answered in so many milliseconds, or fewer
     * @param failed answers of status 400 and above, and requests without an answer
     */
    record Measured(long requests, double perSecond, double p50, double p95, double p99, long failed) {

        private static final double MICROS_PER_SECOND = 1_000_000;
        private static final double MICROS_PER_MILLISECOND = 1_000;

        private static Measured of(JsonNode json) {
            return new Measured(
                    json.get("requests").asLong(),
                    json.get("requests").asLong()
                            * MICROS_PER_SECOND
                            / json.get("micros").asLong(),
                    json.get("p50").asLong() / MICROS_PER_MILLISECOND,
                    json.get("p95").asLong() / MICROS_PER_MILLISECOND,
                    json.get("p99").asLong() / MICROS_PER_MILLISECOND,
                    json.get("refused").asLong() + json.get("broken").asLong());
        }
    }
}
