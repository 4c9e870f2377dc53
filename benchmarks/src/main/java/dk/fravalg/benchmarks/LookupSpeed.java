package dk.fravalg.benchmarks;

import dk.fravalg.benchmarks.Wrk.Measured;
import dk.fravalg.running.PostgreSqlServer;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import dk.fravalg.running.RegisterProgram;
import dk.fravalg.running.RunningRegister;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** Draft. */
public final class LookupSpeed {
    private LookupSpeed() {}

    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int rounds = Integer.parseInt(arguments[0]);
        SyntheticCitizens citizens =
                new SyntheticCitizens(Long.parseLong(arguments[1]), Long.parseLong(arguments[1]) * 5);
        try (PostgreSqlServer server = PostgreSqlServer.ofItsOwn()) {
            PostgreSqlDatabase database = server.newDatabase();
            RegisterProgram program = RegisterProgram.inFreshDirectory();
            if (System.getProperty("jvm") != null) {
                program = program.withJavaOptions(System.getProperty("jvm"));
            }
            try (RunningRegister register = RunningRegister.on(database, "lookup-speed", program)) {
                citizens.fill(database);
                Wrk lookups = new Sandbox(register).lookups(citizens.some(20_000, new Random(7)));
                for (int i = 0; i < rounds; i++) {
                    Cpu before = Cpu.now();
                    Measured m = lookups.load(
                            register.base(), Integer.getInteger("connections", 16), Duration.ofSeconds(10));
                    System.out.println("%.0f/s p50 %.1f p95 %.1f p99 %.1f failed %d; %s"
                            .formatted(
                                    m.perSecond(),
                                    m.p50(),
                                    m.p95(),
                                    m.p99(),
                                    m.failed(),
                                    Cpu.now().since(before, m.requests())));
                }
            }
        }
    }

    /** CPU by program. */
    record Cpu(java.util.Map<String, Double> seconds) {
        static Cpu now() {
            java.util.Map<String, Double> all = new java.util.TreeMap<>();
            try (var dirs = java.nio.file.Files.newDirectoryStream(java.nio.file.Path.of("/proc"), "[0-9]*")) {
                for (var d : dirs) {
                    try {
                        String stat = java.nio.file.Files.readString(d.resolve("stat"));
                        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
                        String[] f = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                        double s = (Long.parseLong(f[11]) + Long.parseLong(f[12])) / 100.0;
                        if (name.equals("java")) {
                            long pid = Long.parseLong(d.getFileName().toString());
                            if (ProcessHandle.current().children().noneMatch(c -> c.pid() == pid)) {
                                continue;
                            }
                        }
                        all.merge(name, s, Double::sum);
                    } catch (java.io.IOException gone) {
                    }
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return new Cpu(all);
        }

        String since(Cpu before, long requests) {
            StringBuilder b = new StringBuilder();
            seconds.forEach((n, s) -> {
                double d = s - before.seconds.getOrDefault(n, 0.0);
                if (d > 0.1) b.append("%s %.0f us ".formatted(n, d * 1e6 / requests));
            });
            return b.toString();
        }
    }
}
