package dk.fravalg.benchmarks;

import dk.fravalg.benchmarks.Wrk.Measured;
import dk.fravalg.running.PostgreSqlServer;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import dk.fravalg.running.RegisterProgram;
import dk.fravalg.running.RunningRegister;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast does the register answer, and how fast could anything answer on this machine?
 *
 * <p>One register on one PostgreSQL that grows: ten thousand opt-outs, three hundred thousand, and a million among five million
 * citizens. At each size, in turn: lookups, a constant answer from the same web server, and the same select by pgbench.
 *
 * <p>Usage: {@code benchmarks/lookup [directory-for-the-report]}.
 */
public final class LookupSpeed {

    private static final List<SyntheticCitizens> SIZES = List.of(
            new SyntheticCitizens(10_000, 50_000),
            new SyntheticCitizens(300_000, 1_500_000),
            new SyntheticCitizens(1_000_000, 5_000_000));

    private static final int LIST = 1_000;
    private static final Duration LISTS = Duration.ofSeconds(10);

    private LookupSpeed() {}

    /** Measures, prints, and writes the report where it is told to. */
    public static void main(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        RegisterProgram program = RegisterProgram.inFreshDirectory()
                .withJavaOptions("-javaagent:" + System.getProperty("in-the-register") + "=ConstantAnswer");
        try (PostgreSqlServer server = PostgreSqlServer.ofItsOwn()) {
            PostgreSqlDatabase database = server.newDatabase();
            try (RunningRegister register = RunningRegister.on(database, "lookup-speed", program)) {
                LookupReport report = new LookupReport("%s, PostgreSQL %s, fsync=%s, synchronous_commit=%s, seed %d"
                        .formatted(
                                Machine.today(),
                                database.read("show server_version"),
                                database.read("show fsync"),
                                database.read("show synchronous_commit"),
                                seed));
                long already = 0;
                for (SyntheticCitizens citizens : SIZES) {
                    citizens.fill(database, already);
                    already = citizens.optOuts();
                    if (citizens.equals(SIZES.get(0))) {
                        report.warmedUp(WarmUp.by(time -> new Sandbox(register)
                                .lookups(citizens.some(LIST, random))
                                .load(register.base(), Rounds.CONNECTIONS, time)));
                    }
                    report.add(Rounds.of(citizens, register, database, random));
                }
                report.list(listOf(SIZES.get(SIZES.size() - 1), register, random));
                report.memory(register.residentMegabytes());
                report.log(Long.parseLong(database.read("select count(*) from audit_record where action = 'look-up'")));
                if (arguments.length > 0) {
                    report.write(Path.of(arguments[0]));
                }
            }
        }
    }

    private static Measured listOf(SyntheticCitizens citizens, RunningRegister register, Random random) {
        return new Sandbox(register).list(citizens.some(LIST, random)).load(register.base(), 1, LISTS);
    }
}
