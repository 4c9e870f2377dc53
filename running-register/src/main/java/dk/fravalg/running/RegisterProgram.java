package dk.fravalg.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code bin/register}, as it was laid out for deployment, run in a directory of its own. */
public final class RegisterProgram {

    private static final Path PROGRAM = Path.of(
                    System.getProperty("register.home", "../register-server/target/register"))
            .resolve("bin/register")
            .toAbsolutePath()
            .normalize();
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Path directory;
    private final String javaOptions;

    private RegisterProgram(Path directory, String javaOptions) {
        this.directory = directory;
        this.javaOptions = javaOptions;
    }

    /** The program, in a directory that nothing is in yet; on H2 it keeps its data there. */
    public static RegisterProgram inFreshDirectory() {
        try {
            Path all = Files.createDirectories(RegisterLogs.directory().resolveSibling("data"));
            return new RegisterProgram(Files.createTempDirectory(all, "register-"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in the same directory, with options for its JVM: the launcher takes them from {@code JAVA_OPTS}. */
    public RegisterProgram withJavaOptions(String options) {
        return new RegisterProgram(directory, options);
    }

    /** Starts it, and lets it run; the launcher makes way for the JVM, so that the process is the register's own. */
    Process start(Path log, List<String> words) {
        List<String> line = new ArrayList<>(List.of(PROGRAM.toString()));
        line.addAll(words);
        try {
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            if (!javaOptions.isEmpty()) {
                builder.environment().put("JAVA_OPTS", javaOptions);
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    public Outcome run(List<String> words) {
        Path log = RegisterLogs.fileOf("command-" + RUNS.incrementAndGet());
        Process process = start(log, words);
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("The command did not end: " + words.get(0));
            }
            return new Outcome(process.exitValue(), String.join("\n", RegisterLogs.linesOf(log)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * How a run ended.
     *
     * @param exitCode 0 when all was well
     * @param output all that it wrote
     */
    public record Outcome(int exitCode, String output) {}
}
