package dk.fravalg.it.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs the commands of a page as somebody would who stands in the project's folder, on this run's ports. */
final class Shell {

    /** A refusal ends the commands, unless the page says that some are refused. */
    private static final String STRICT = "set -eu; curl() { command curl --fail-with-body \"$@\"; }\n";

    private final RunningRegister register;
    private final Path folder;

    Shell(RunningRegister register) {
        this.register = register;
        try {
            folder = Files.createTempDirectory("register-pages-");
            Files.createSymbolicLink(folder.resolve("fhir-profiles"), Page.TOP.resolve("fhir-profiles"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What they print. */
    String run(Piece commands) {
        boolean strict = !commands.mark().endsWith("some refused");
        return run("sh", "-c", (strict ? STRICT : "") + onThisPort(commands.text()));
    }

    /** What a program prints that is written in one file. */
    String runJava(Piece program) {
        try {
            Path file = folder.resolve(program.what());
            Files.writeString(file, onThisPort(program.text()));
            return run(Path.of(System.getProperty("java.home"), "bin/java").toString(), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String onThisPort(String text) {
        String here = text.replace(PrintedBase.PRINTED, register.base().toString())
                .replace("localhost:8080", "localhost:" + register.base().getPort());
        return here.contains("localhost:8443") ? here.replace("localhost:8443", "localhost:" + tlsPort()) : here;
    }

    private int tlsPort() {
        JsonNode certificates =
                Json.read(Call.to(register).get("/sandbox/certificates").body());
        return certificates.get("tls_port").asInt();
    }

    private String run(String... words) {
        try {
            Path errors = Files.createTempFile(folder, "errors-", ".txt");
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("The commands do not end");
            }
            boolean mayFail = words[words.length - 1].startsWith(STRICT) || words[0].endsWith("java");
            if (mayFail && process.exitValue() != 0) {
                throw new AssertionError(
                        "The commands end with " + process.exitValue() + ": " + printed + Files.readString(errors));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
