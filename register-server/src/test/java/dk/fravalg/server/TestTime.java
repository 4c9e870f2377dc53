package dk.fravalg.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that stands still until a test moves it. */
public final class TestTime implements InstantSource {

    /** A Monday in November 2026, 14:05 in Denmark. */
    public static final Instant START = Instant.parse("2026-11-02T13:05:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    public void is(Instant instant) {
        now = instant;
    }

    public void passes(Duration duration) {
        now = now.plus(duration);
    }
}
