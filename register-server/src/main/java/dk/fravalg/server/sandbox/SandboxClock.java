package dk.fravalg.server.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The sandbox's time: the real one, plus how far it has been moved.
 *
 * <p>How far stands in the database, so that all nodes agree and a restart keeps it. A node looks it up again after
 * {@link #GLANCE}; whoever moves the clock answers only when every node must have looked.
 */
class SandboxClock extends Clock {

    /** How long a node believes what it last saw. */
    static final Duration GLANCE = Duration.ofMillis(200);

    private final InstantSource real;
    private final SandboxClockStore store;
    private volatile Seen seen = new Seen(Duration.ZERO, Instant.MIN);

    private record Seen(Duration offset, Instant validUntil) {}

    SandboxClock(InstantSource real, SandboxClockStore store) {
        this.real = real;
        this.store = store;
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        Seen last = seen;
        if (now.isAfter(last.validUntil())) {
            last = new Seen(store.offset(), now.plus(GLANCE));
            seen = last;
        }
        return now.plus(last.offset());
    }

    /** Moves the clock ahead on every node; returns the new time when all of them have it. */
    Instant advance(Duration by) {
        store.advance(by);
        return whenAllHaveSeen();
    }

    /** Sets the clock back to real time on every node. */
    Instant reset() {
        store.reset();
        return whenAllHaveSeen();
    }

    private Instant whenAllHaveSeen() {
        seen = new Seen(Duration.ZERO, Instant.MIN);
        try {
            Thread.sleep(GLANCE.plusMillis(50).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The register names its zone where it needs one");
    }
}
