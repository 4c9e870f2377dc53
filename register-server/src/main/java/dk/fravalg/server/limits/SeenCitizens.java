package dk.fravalg.server.limits;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import java.time.Duration;
import java.time.Instant;

/**
 * Whom a client has asked about lately: in the hour that runs and in the one before it.
 *
 * <p>Held as a Bloom filter over keyed hashes, so that nobody can be read out of it. About one citizen in a thousand who was
 * not asked about is taken for one who was, and costs nothing; one who was is never taken for new.
 */
final class SeenCitizens {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final double TAKEN_FOR_SEEN = 0.001;

    /** Of a Bloom filter with that chance of a mistake: 1.44 times the logarithm to the base 2 of its inverse. */
    private static final int BITS = 15;

    private final int expected;
    private BloomFilter<Long> current;
    private BloomFilter<Long> before;
    private Instant begun;

    /** @param expected about how many citizens an hour */
    SeenCitizens(int expected, Instant now) {
        this.expected = expected;
        this.current = empty();
        this.before = current;
        this.begun = now;
    }

    /** About how much memory it may come to take: two filters, of fifteen bits for each citizen expected. */
    int bytes() {
        return (int) Math.min(Integer.MAX_VALUE, 1 + 2L * expected * BITS / Byte.SIZE);
    }

    /** Whether it was asked about this one; if so, it is as if that had been now. */
    synchronized boolean has(long citizen, Instant now) {
        turn(now);
        if (current.mightContain(citizen)) {
            return true;
        }
        if (before.mightContain(citizen)) {
            current.put(citizen);
            return true;
        }
        return false;
    }

    synchronized void add(long citizen, Instant now) {
        turn(now);
        current.put(citizen);
    }

    private void turn(Instant now) {
        if (now.isBefore(begun.plus(HOUR))) {
            return;
        }
        before = now.isBefore(begun.plus(HOUR.multipliedBy(2))) ? current : empty();
        current = empty();
        begun = now;
    }

    private BloomFilter<Long> empty() {
        return BloomFilter.create(Funnels.longFunnel(), expected, TAKEN_FOR_SEEN);
    }
}
