package dk.fravalg.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Everything that the registers of this run, and their commands, have written: one file each, kept under {@code target}. */
public final class RegisterLogs {

    private static final Path DIRECTORY = emptied(Path.of(System.getProperty("register.logs", "target/register-logs"))
            .resolve(Database.ofThisRun().name().toLowerCase(java.util.Locale.ROOT)));

    private RegisterLogs() {}

    static Path directory() {
        return DIRECTORY;
    }

    /** The file for one of them; what is there already stays. */
    static Path fileOf(String name) {
        return DIRECTORY.resolve(name + ".log");
    }

    /** All of them so far. */
    public static List<Path> files() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one of them. */
    public static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path emptied(Path directory) {
        try {
            Files.createDirectories(directory);
            try (Stream<Path> old = Files.list(directory)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
