package dk.fravalg.server.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files with checkpoints of a sandbox's audit log: when a reset begins another log, they would witness against it. */
class SandboxCheckpoints {

    private final Path directory;

    /** @param directory the empty path where there is none */
    SandboxCheckpoints(Path directory) {
        this.directory = directory;
    }

    /** Removes those of this node, and nothing else that may lie there. */
    void removeAll() {
        if (directory.toString().isEmpty() || !Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            List<Path> checkpoints = files.filter(
                            file -> file.getFileName().toString().matches("\\d{20}\\.checkpoint"))
                    .toList();
            for (Path checkpoint : checkpoints) {
                Files.deleteIfExists(checkpoint);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
