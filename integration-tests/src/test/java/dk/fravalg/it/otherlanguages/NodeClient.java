package dk.fravalg.it.otherlanguages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The script in {@code src/test/node}, with what npm has fetched for it, under {@code target}. */
record NodeClient(Path folder) {

    private static final Path SOURCE = Path.of("src/test/node").toAbsolutePath();

    /** Copies the script, and has npm fetch what the lock file names: these versions and no others. */
    static NodeClient fetched() {
        try {
            Path folder = Files.createDirectories(Path.of("target/node").toAbsolutePath());
            try (Stream<Path> files = Files.list(SOURCE)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            NodeClient client = new NodeClient(folder);
            client.run(
                    "npm could not fetch the FHIR client that package-lock.json names; is the registry of npm within reach?",
                    List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a script prints. */
    String prints(String... scriptAndWords) {
        return run(
                "the script failed",
                Stream.concat(Stream.of("node"), Stream.of(scriptAndWords)).toList());
    }

    private String run(String whenItFails, List<String> words) {
        Path errors = folder.resolve("errors.txt");
        try {
            Process process = start(words, errors);
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(whenItFails + "\n" + printed + Files.readString(errors));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Process start(List<String> words, Path errors) {
        try {
            return new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(words.get(0) + " is not there: this test needs Node 20 or later, with npm", e);
        }
    }
}
