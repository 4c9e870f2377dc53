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

    /** 28 days, 12 months, 20 years, and 4,000 numbers of one day. */
    static final long MOST = 26_880_000;

    /** A prime, so that neighbours in the counting are strangers in the table. */
    private static final long STRIDE = 7_654_321;

    /** Of citizen number {@code g}: the same arithmetic as {@link #digits}. */
    private static final String FILL = """
            insert into lookup_status (cpr, consent_id, effective_from, brought_into_force,
                                       given_name, family_name, birth_date)
            select lpad((((n %% 28 + 1) * 100 + n / 28 %% 12 + 1) * 1000000 + (36 + n / 336 %% 20) * 10000 + n / 6720)::text, 10, '0'),
                   'synthetic-' || g, timestamptz '2026-01-08 00:00:00+01', true, 'Prøve ' || g, 'Borger',
                   make_date(1936 + (n / 336 %% 20)::int, (n / 28 %% 12)::int + 1, (n %% 28)::int + 1)
              from (select g, g::bigint * 7654321 %% 26880000 as n from generate_series(%d, %d - 1) as g) as numbered
            """;

    /** Puts those who have opted out where a lookup finds them, but for as many as are there already. */
    void fill(PostgreSqlDatabase database, long already) {
        database.tamper(FILL.formatted(already, optOuts));
        database.tamper("vacuum analyze lookup_status");
    }

    /** The CPR number of one of them, by number from 0. */
    static String cpr(long citizen) {
        return "%010d".formatted(digits(citizen * STRIDE % MOST));
    }

    private static long digits(long n) {
        long dayAndMonth = (n % 28 + 1) * 100 + n / 28 % 12 + 1;
        return dayAndMonth * 1_000_000 + (36 + n / 336 % 20) * 10_000 + n / 6_720;
    }

    /** Some of them, anywhere among all. */
    List<String> some(int many, Random random) {
        return LongStream.generate(() -> random.nextLong(citizens))
                .limit(many)
                .mapToObj(SyntheticCitizens::cpr)
                .toList();
    }
}
