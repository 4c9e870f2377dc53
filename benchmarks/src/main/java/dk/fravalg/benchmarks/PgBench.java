package dk.fravalg.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's own load generator <a href="https://www.postgresql.org/docs/current/pgbench.html">pgbench</a>, a process of its
 * own: how often the database can carry out the select of a lookup when nothing stands around it.
 */
final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** One prepared statement over the same rows as a lookup's; citizens as {@link SyntheticCitizens} counts them. */
    private static final String SCRIPT = """
            \\set n random(0, %d) * 7654321 %% 26880000
            \\set cpr ((:n %% 28 + 1) * 100 + :n / 28 %% 12 + 1) * 1000000 + (36 + :n / 336 %% 20) * 10000 + :n / 6720
            select coalesce(n.annulled, false) or coalesce(c.annulled, false), n.current_cpr,
                   s.consent_id, s.effective_from, s.given_name, s.family_name, s.birth_date
              from (select lpad(cast(:cpr as text), 10, '0')::varchar(10) as cpr) as asked
              left join cpr_number n on n.cpr = asked.cpr
              left join cpr_number c on c.cpr = n.current_cpr
              left join lookup_status s on s.cpr = coalesce(n.current_cpr, asked.cpr)
             where n.cpr is not null or s.cpr is not null;
            """;

    private final URI database;

    /** @param url of JDBC */
    PgBench(String url) {
        this.database = URI.create(url.substring("jdbc:".length()));
    }

    /** Selects a second, over so many connections for so long. */
    double selects(SyntheticCitizens citizens, int connections, Duration time) {
        try {
            Path script = Files.createTempFile("lookup-", ".sql");
            Files.writeString(script, SCRIPT.formatted(citizens.citizens() - 1));
            Process pgbench = new ProcessBuilder(
                            System.getProperty("pgbench", "pgbench"),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + connections,
                            "--jobs=1",
                            "--time=" + time.toSeconds(),
                            "--file=" + script,
                            "--host=" + database.getHost(),
                            "--port=" + database.getPort(),
                            "--username=postgres",
                            database.getPath().substring(1))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(script);
            Matcher rate = RATE.matcher(output);
            if (!pgbench.waitFor(1, TimeUnit.MINUTES) || pgbench.exitValue() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench failed: " + output);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
