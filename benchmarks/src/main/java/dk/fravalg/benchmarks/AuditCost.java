package dk.fravalg.benchmarks;

import dk.fravalg.benchmarks.Wrk.Measured;
import dk.fravalg.running.PostgreSqlServer;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import dk.fravalg.running.RegisterProgram;
import dk.fravalg.running.RunningRegister;
import java.time.Duration;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What does it cost that every lookup is in the audit log before it is answered?
 *
 * <p>Two registers stand side by side, each on a database of its own on one PostgreSQL: the product, and the product with a
 * log that forgets ({@link dk.fravalg.benchmarks.intheregister.WithoutAudit}). They are loaded in turn, never both at once.
 * Afterwards both logs are counted, so that nobody takes the wrong register for the other.
 *
 * <p>Usage: {@code benchmarks/audit [rounds [seconds [connections]]]}.
 */
public final class AuditCost {

    private static final int PERCENT = 100;

    private final int rounds;
    private final Duration time;
    private final int connections;

    private AuditCost(int rounds, Duration time, int connections) {
        this.rounds = rounds;
        this.time = time;
        this.connections = connections;
    }

    /** Measures, and prints a table. */
    public static void main(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        new AuditCost(number(arguments, 0, 6), Duration.ofSeconds(number(arguments, 1, 10)), number(arguments, 2, 16))
                .measure();
    }

    private static int number(String[] arguments, int position, int otherwise) {
        return arguments.length > position ? Integer.parseInt(arguments[position]) : otherwise;
    }

    private void measure() {
        try (PostgreSqlServer server = PostgreSqlServer.ofItsOwn()) {
            PostgreSqlDatabase withDatabase = server.newDatabase();
            PostgreSqlDatabase withoutDatabase = server.newDatabase();
            try (RunningRegister with = RunningRegister.on(withDatabase, "with-audit");
                    RunningRegister without = RunningRegister.on(withoutDatabase, "without-audit", forgetful())) {
                say("%s, PostgreSQL %s, fsync=%s, synchronous_commit=%s; %d connections, %d rounds of %d s%n"
                        .formatted(
                                Machine.today(),
                                withDatabase.read("show server_version"),
                                withDatabase.read("show fsync"),
                                withDatabase.read("show synchronous_commit"),
                                connections,
                                rounds,
                                time.toSeconds()));
                compare(new Side(with, withDatabase), new Side(without, withoutDatabase));
            }
        }
    }

    /** One of the two, with the lookups that are made in it. */
    private record Side(RunningRegister register, PostgreSqlDatabase database, long[] answered) {

        Side(RunningRegister register, PostgreSqlDatabase database) {
            this(register, database, new long[1]);
        }

        Measured load(int connections, Duration time) {
            // A token anew each time: it lives for five minutes.
            Measured measured = new Sandbox(register).lookups().load(register.base(), connections, time);
            if (measured.failed() > 0) {
                throw new IllegalStateException(measured.failed() + " lookups failed");
            }
            answered[0] += measured.requests();
            return measured;
        }

        String warmUp(int connections) {
            return WarmUp.by(time -> load(connections, time)).stream()
                    .map("%.0f"::formatted)
                    .collect(Collectors.joining(", "));
        }

        long inTheLog() {
            return Long.parseLong(database.read("select count(*) from audit_record where action = 'look-up'"));
        }
    }

    private void compare(Side with, Side without) {
        say("Warmed up: %s with, %s without%n".formatted(with.warmUp(connections), without.warmUp(connections)));
        say(
                "| round | with audit: lookups/s | p50 ms | p99 ms | without: lookups/s | p50 ms | p99 ms | with/without |");
        say("|---|---|---|---|---|---|---|---|");
        List<Double> ratios = new ArrayList<>();
        double allWith = 0;
        double allWithout = 0;
        for (int round = 1; round <= rounds; round++) {
            // The order changes from round to round, so that neither always comes after the other.
            boolean withFirst = round % 2 == 1;
            Measured first = (withFirst ? with : without).load(connections, time);
            Measured second = (withFirst ? without : with).load(connections, time);
            Measured one = withFirst ? first : second;
            Measured other = withFirst ? second : first;
            ratios.add(one.perSecond() / other.perSecond());
            allWith += one.perSecond();
            allWithout += other.perSecond();
            say("| %d | %s | %s | %.0f %% |".formatted(round, cells(one), cells(other), ratio(one, other)));
        }
        DoubleSummaryStatistics spread =
                ratios.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        say("%nOver all rounds: %.0f lookups/s with, %.0f without: %.0f %% (rounds from %.0f to %.0f %%)"
                .formatted(
                        allWith / rounds,
                        allWithout / rounds,
                        PERCENT * allWith / allWithout,
                        PERCENT * spread.getMin(),
                        PERCENT * spread.getMax()));
        say("In the logs: %d of %d answered lookups with, %d of %d without"
                .formatted(with.inTheLog(), with.answered()[0], without.inTheLog(), without.answered()[0]));
    }

    private static double ratio(Measured one, Measured other) {
        return PERCENT * one.perSecond() / other.perSecond();
    }

    private static String cells(Measured measured) {
        return "%.0f | %.1f | %.1f".formatted(measured.perSecond(), measured.p50(), measured.p99());
    }

    private static RegisterProgram forgetful() {
        return RegisterProgram.inFreshDirectory()
                .withJavaOptions("-javaagent:" + System.getProperty("in-the-register") + "=WithoutAudit");
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
