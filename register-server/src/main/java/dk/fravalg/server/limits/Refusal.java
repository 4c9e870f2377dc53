package dk.fravalg.server.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses, counts every refusal, and reports each episode once, in the log and in the audit log: one is over when nothing
 * was refused for ten minutes.
 *
 * <p>The figure is {@code register_limits_refused_total}, by limit.
 */
final class Refusal {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final int MOST_EPISODES = 10_000;

    private final InstantSource time;
    private final MeterRegistry figures;
    private final Cache<String, Instant> last =
            Caffeine.newBuilder().maximumSize(MOST_EPISODES).build();

    Refusal(InstantSource time, MeterRegistry figures) {
        this.time = time;
        this.figures = figures;
    }

    /**
     * The refusal.
     *
     * @param limit which limit was met, for example {@code citizens}
     * @param who safe for logs
     */
    RegisterProblem of(String limit, String who, Duration wait) {
        figures.counter("register.limits.refused", "limit", limit).increment();
        Instant now = time.instant();
        Instant before = last.asMap().put(limit + " " + who, now);
        RegisterProblem refusal = new RegisterProblem(Problem.TOO_MANY_REQUESTS).retryAfter(wait);
        if (before != null && now.isBefore(before.plus(QUIET))) {
            return refusal.repeated();
        }
        LOG.warn("LIMIT-REACHED Requests are refused that come too fast or ask too much limit={} by={}", limit, who);
        return refusal;
    }
}
