package dk.fravalg.benchmarks;

import dk.fravalg.benchmarks.Wrk.Measured;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import dk.fravalg.running.RunningRegister;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * What is measured over one size of the register: lookups, and in turn with them the two floors.
 *
 * @param citizens the size
 * @param busy lookups over 16 connections, a round each
 * @param half the same with pauses, so that about half as many are asked
 * @param alone over one connection
 * @param constants a second, of an answer that is always the same from the same web server
 * @param selects a second, of the same select by pgbench
 */
record Rounds(
        SyntheticCitizens citizens,
        List<Measured> busy,
        Measured half,
        Measured alone,
        List<Double> constants,
        List<Double> selects) {

    static final int CONNECTIONS = 16;
    private static final int ROUNDS = 3;
    private static final int DIFFERENT = 20_000;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double MILLIS = 1_000;

    static Rounds of(SyntheticCitizens citizens, RunningRegister register, PostgreSqlDatabase database, Random random) {
        Sandbox sandbox = new Sandbox(register);
        List<String> asked = citizens.some(DIFFERENT, random);
        Wrk lookups = sandbox.lookups(asked);
        Wrk constant = sandbox.constants();
        PgBench selects = new PgBench(database.url());
        List<Measured> busy = new ArrayList<>();
        List<Double> constants = new ArrayList<>();
        List<Double> selected = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            busy.add(good(lookups.load(register.base(), CONNECTIONS, TIME)));
            constants.add(
                    good(constant.load(register.base(), CONNECTIONS, TIME)).perSecond());
            selected.add(selects.selects(citizens, CONNECTIONS, TIME));
        }
        Measured alone = good(sandbox.lookups(asked).load(register.base(), 1, TIME));
        double most = busy.stream().mapToDouble(Measured::perSecond).max().orElseThrow();
        double pause = CONNECTIONS * MILLIS / (most / 2) - alone.p50();
        Measured half = good(sandbox.lookups(asked).withPauses(pause).load(register.base(), CONNECTIONS, TIME));
        return new Rounds(citizens, busy, half, alone, constants, selected);
    }

    private static Measured good(Measured measured) {
        if (measured.failed() > 0) {
            throw new IllegalStateException(measured.failed() + " requests failed");
        }
        return measured;
    }

    /** The middle one of the rounds. */
    double busyMedian(ToDoubleFunction<Measured> figure) {
        return median(busy.stream().map(figure::applyAsDouble).toList());
    }

    static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
