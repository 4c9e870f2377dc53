package dk.fravalg.server.platform;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Prints how far long work has come: the count, the rate, and the time left, at most once a second. */
public final class Progress {

    private final PrintStream out;
    private final Clock clock;
    private final String what;
    private final long total;
    private final Instant start;
    private Instant lastPrinted;
    private long done;

    /**
     * @param what is counted, for example {@code Consents}
     * @param total how many there are
     */
    public Progress(PrintStream out, Clock clock, String what, long total) {
        this.out = out;
        this.clock = clock;
        this.what = what;
        this.total = total;
        this.start = clock.instant();
        this.lastPrinted = start;
    }

    /** One more is done. */
    public void step() {
        done++;
        Instant now = clock.instant();
        if (Duration.between(lastPrinted, now).toMillis() >= 1_000) {
            lastPrinted = now;
            print(now);
        }
    }

    /** All is done; prints the last line. */
    public void finish() {
        print(clock.instant());
    }

    private void print(Instant now) {
        long elapsed = Math.max(1, Duration.between(start, now).toMillis());
        long perSecond = done * 1_000 / elapsed;
        long secondsLeft = done == 0 ? 0 : Math.max(0, total - done) * elapsed / done / 1_000;
        out.printf("%,d of %,d %s, %,d/s, %d s left%n", done, total, what, perSecond, secondsLeft);
    }
}
