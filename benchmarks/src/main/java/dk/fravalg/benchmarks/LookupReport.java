package dk.fravalg.benchmarks;

import dk.fravalg.benchmarks.Wrk.Measured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured of lookups, printed as it comes, and in the end as a page with two pictures. */
final class LookupReport {

    private static final String HEAD = """
            | opt-outs among citizens | lookups/s (rounds) | p50 ms | p95 ms | p99 ms | p99 at half | p50 alone | constant/s | select/s | of the select | of both floors |
            |---|---|---|---|---|---|---|---|---|---|---|""";
    private static final int PERCENT = 100;

    private final List<String> lines = new ArrayList<>();
    private final List<Rounds> all = new ArrayList<>();

    /** @param where machine, day and database */
    LookupReport(String where) {
        say(where);
        say("");
    }

    void warmedUp(List<Double> rates) {
        say("Warming up, lookups/s: " + rates.stream().map("%.0f"::formatted).collect(Collectors.joining(", ")));
        say("");
        HEAD.lines().forEach(this::say);
    }

    void add(Rounds rounds) {
        all.add(rounds);
        double rate = rounds.busyMedian(Measured::perSecond);
        double constant = Rounds.median(rounds.constants());
        double select = Rounds.median(rounds.selects());
        say(
                "| %,d among %,d | %.0f (%s) | %.1f | %.1f | %.1f | %.1f at %.0f/s | %.2f | %.0f | %.0f | %.1f %% | %.1f %% |"
                        .formatted(
                                rounds.citizens().optOuts(),
                                rounds.citizens().citizens(),
                                rate,
                                rounds.busy().stream()
                                        .map(each -> "%.0f".formatted(each.perSecond()))
                                        .collect(Collectors.joining(", ")),
                                rounds.busyMedian(Measured::p50),
                                rounds.busyMedian(Measured::p95),
                                rounds.busyMedian(Measured::p99),
                                rounds.half().p99(),
                                rounds.half().perSecond(),
                                rounds.alone().p50(),
                                constant,
                                select,
                                PERCENT * rate / select,
                                PERCENT * rate * (1 / constant + 1 / select)));
    }

    void list(Measured lists) {
        say("");
        say("A list of 1,000, one connection: p50 %.0f ms, p99 %.0f ms, %.1f lists/s, %d failed"
                .formatted(lists.p50(), lists.p99(), lists.perSecond(), lists.failed()));
    }

    void memory(long megabytes) {
        say("Resident memory of the register after all that: %d MB".formatted(megabytes));
    }

    void log(long records) {
        say("In the audit log: %,d lookups".formatted(records));
        double growth = all.get(0).busyMedian(Measured::perSecond)
                / all.get(all.size() - 1).busyMedian(Measured::perSecond);
        say("Cost of a lookup at the largest size, against the smallest: %.2f".formatted(growth));
    }

    /** {@code lookup-figures.md}, {@code lookup-rate.svg} and {@code lookup-latency.svg}. */
    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("lookup-figures.md"), String.join("\n", lines) + "\n");
            Bars rate = new Bars("Lookups a second over 16 connections, with tokens and audit log");
            Bars latency = new Bars("Milliseconds until half and until 99 of 100 lookups are answered, 16 connections");
            for (Rounds rounds : all) {
                String size = "%,d opt-outs".formatted(rounds.citizens().optOuts());
                rate.add(size, rounds.busyMedian(Measured::perSecond));
                latency.add(size + ", half", rounds.busyMedian(Measured::p50));
                latency.add(size + ", 99 of 100", rounds.busyMedian(Measured::p99));
                latency.add(size + ", 99 of 100 at half the rate", rounds.half().p99());
            }
            Files.writeString(directory.resolve("lookup-rate.svg"), rate.svg());
            Files.writeString(directory.resolve("lookup-latency.svg"), latency.svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("SystemOut")
    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }
}
