package dk.fravalg.server.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Something that every node does again and again while it runs, on a thread of its own, each time as a piece of work with a
 * correlation id. A time that fails does not end it.
 */
public abstract class RepeatedWork implements SmartLifecycle {

    private static final int LONGEST_FAREWELL_SECONDS = 10;

    private final Duration every;
    private final ScheduledExecutorService timer;
    private volatile boolean running;

    /**
     * @param name of the thread
     * @param every how long after one time the next begins; also before the first
     */
    protected RepeatedWork(String name, Duration every) {
        this.every = every;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does it one time. */
    protected abstract void work();

    /** Says that a time has failed, whatever it failed by. */
    protected abstract void failed(Throwable failure);

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It runs until the process stops, and catches its own failures.
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::once, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One time, now, on this thread. */
    protected final void once() {
        Correlation.begin();
        try {
            work();
        } catch (Throwable e) {
            // Whatever it is: a timer that ends by a failure never says so, and nothing would be done any more.
            failed(e);
        } finally {
            Correlation.end();
        }
    }

    /** Lets the time that is going on come to its end, for ten seconds at most. */
    @Override
    public void stop() {
        running = false;
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
