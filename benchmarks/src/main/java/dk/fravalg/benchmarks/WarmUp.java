package dk.fravalg.benchmarks;

import dk.fravalg.benchmarks.Wrk.Measured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Loads a register until it gets no faster, which takes a Java program some tens of thousands of requests. */
final class WarmUp {

    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int MOST_ROUNDS = 30;
    /** Rounds in a row that are no faster than the fastest before: one alone may be slow by chance. */
    private static final int STEADY = 3;

    private WarmUp() {}

    /** The rates on the way, in requests a second. @param load loads for so long */
    static List<Double> by(Function<Duration, Measured> load) {
        List<Double> rates = new ArrayList<>();
        double fastest = 0;
        for (int steady = 0; steady < STEADY && rates.size() < MOST_ROUNDS; ) {
            double rate = load.apply(ROUND).perSecond();
            rates.add(rate);
            steady = rate > fastest ? 0 : steady + 1;
            fastest = Math.max(rate, fastest);
        }
        return rates;
    }
}
