package dk.fravalg.server.platform;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * The id that ties together what one request left behind: log lines, audit records, and the answer's header
 * {@code X-Correlation-Id}. A random UUID that the register makes itself; what a caller sends is never taken over.
 */
public final class Correlation {

    /** The key under which log patterns find the id. */
    public static final String LOG_KEY = "correlation";

    private Correlation() {}

    /** Starts a new piece of work on this thread and returns its id. */
    public static String begin() {
        String id = UUID.randomUUID().toString();
        MDC.put(LOG_KEY, id);
        return id;
    }

    /** The id of the work on this thread; begins one where there is none. */
    public static String current() {
        String id = MDC.get(LOG_KEY);
        return id == null ? begin() : id;
    }

    /** The work on this thread is over. */
    public static void end() {
        MDC.remove(LOG_KEY);
    }
}
