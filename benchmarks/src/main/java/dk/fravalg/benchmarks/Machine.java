package dk.fravalg.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when something was measured: no figure means anything without. */
final class Machine {

    private static final long KIB_PER_GIB = 1L << 20;

    private Machine() {}

    /** For example {@code 2026-11-26, 2 cores, 23 GiB, Java 17.0.15}. */
    static String today() {
        return "%s, %d cores, %d GiB, Java %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        memoryInKib() / KIB_PER_GIB,
                        System.getProperty("java.version"));
    }

    private static long memoryInKib() {
        try {
            String total = Files.readAllLines(Path.of("/proc/meminfo")).get(0);
            return Long.parseLong(total.replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
