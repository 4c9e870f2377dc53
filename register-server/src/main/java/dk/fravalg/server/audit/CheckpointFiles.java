package dk.fravalg.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The signed checkpoints as files, one each, in a folder for each day: for a second party to fetch and to keep. Whoever
 * can change the database should not be able to change what was fetched.
 */
final class CheckpointFiles {

    static final String ENDING = ".checkpoint";

    private final Path directory;

    /** @param directory made when the first is written; the empty path means that none are written or found */
    CheckpointFiles(Path directory) {
        this.directory = directory;
    }

    /** Writes one, whole or not at all; on the disk when this returns. @throws UncheckedIOException when it cannot */
    void write(Checkpoint checkpoint, SignedNote note) {
        if (isNowhere()) {
            return;
        }
        Path day = directory.resolve(
                checkpoint.at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        String name = String.format(Locale.ROOT, "%020d", checkpoint.head().seq()) + ENDING;
        try {
            Files.createDirectories(day);
            durably(day, name, note.written());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file whole or not at all, and waits for the disk. */
    static void durably(Path folder, String name, String text) throws IOException {
        // Not a temporary file of Java's: nobody else could read those.
        Path begun = folder.resolve(name + "." + UUID.randomUUID() + ".part");
        try (FileChannel channel = FileChannel.open(begun, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(begun, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** All there are, by the number of records that they tell of. @throws UncheckedIOException when it cannot be read */
    List<Path> all() {
        return isNowhere() || !Files.isDirectory(directory) ? List.of() : checkpointsUnder(directory);
    }

    static List<Path> checkpointsUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isNowhere() {
        return directory.toString().isEmpty();
    }
}
