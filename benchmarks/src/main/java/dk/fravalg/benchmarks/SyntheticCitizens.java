package dk.fravalg.benchmarks;

import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * As many made-up citizens as a benchmark wants, of whom the first ones have opted out.
 *
 * <p>The rows of the lookup table are written by one statement, where the register would write a Consent, a Patient and a
 * Provenance as well: a lookup reads nothing else. All are born in the years from 1936 on, so that everybody is old enough.
 *
 * @param optOuts so many have opted out, and it has taken effect
 * @param citizens so many there are, those included; at most {@value #MOST}
 */
record SyntheticCitizens(long optOuts, long citizens) {

    /** Days on which somebody is born, times the numbers of one day. */
    static final long MOST = 28_000_000;

    /** A prime, so that neighbours in the counting are strangers in the table. */
    private static final long STRIDE = 7_654_321;

    private static final int DAYS = 7_000;

    /** Of citizen number {@code g}: the same arithmetic as {@link #cpr}. */
    private static final String FILL = """
            insert into lookup_status (cpr, consent_id, effective_from, brought_into_force,
                                       given_name, family_name, birth_date)
            select to_char(born, 'DDMMYY') || to_char(n / 7000, 'FM0000'), 'synthetic-' || g, timestamptz '2026-01-08 00:00:00+01',
                   true, 'Prøve ' || g, 'Borger', born
              from (select g, (g::bigint * 7654321) %% 28000000 as n from generate_series(0, %d - 1) as g) as numbered,
                   lateral (select date '1936-01-01' + (n %% 7000)::int as born) as dated
            """;

    /** Puts them where a lookup finds them. */
    void fill(PostgreSqlDatabase database) {
        database.tamper(FILL.formatted(optOuts));
        database.tamper("vacuum analyze lookup_status");
    }

    /** The CPR number of one of them, by number from 0. */
    static String cpr(long citizen) {
        long n = citizen * STRIDE % MOST;
        java.time.LocalDate born = java.time.LocalDate.of(1936, 1, 1).plusDays(n % DAYS);
        return "%02d%02d%02d%04d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, n / DAYS);
    }

    /** Some of them, anywhere among all. */
    List<String> some(int many, Random random) {
        return LongStream.generate(() -> random.nextLong(citizens))
                .limit(many)
                .mapToObj(SyntheticCitizens::cpr)
                .toList();
    }
}
