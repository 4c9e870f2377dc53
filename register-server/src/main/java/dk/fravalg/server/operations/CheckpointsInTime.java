package dk.fravalg.server.operations;

import dk.fravalg.server.audit.Checkpoints;
import dk.fravalg.server.platform.Correlation;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Every minute, on every node, and once more at the end: a signed checkpoint of the audit log, where anything is new. */
class CheckpointsInTime implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointsInTime.class);

    private final Checkpoints checkpoints;
    private final Duration every;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "audit-checkpoints");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    CheckpointsInTime(Checkpoints checkpoints, Duration every) {
        this.checkpoints = checkpoints;
        this.every = every;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It runs until the process stops, and catches its own failures.
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::once, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once() {
        Correlation.begin();
        try {
            checkpoints.takeIfNew();
        } catch (Throwable e) {
            // Whatever it is: a timer that ends by a failure never says so, and nothing would be signed any more.
            LOG.error(
                    "CHECKPOINT-NOT-TAKEN The audit log's checkpoint could not be taken, and will be tried again cause={}",
                    e.getClass().getSimpleName());
        } finally {
            Correlation.end();
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdown();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        once();
    }

    /** Begun first and stopped last: what the last request has left is then in the log. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
