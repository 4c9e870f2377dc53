package dk.fravalg.server.operations;

import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.server.platform.Correlation;
import dk.fravalg.server.registration.BringIntoForce;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Every second, on every node: brings into force what has fallen due. No node is special, and no answer waits for it. */
class DueOptOuts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueOptOuts.class);

    private final BringIntoForce bringIntoForce;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "due-opt-outs");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    DueOptOuts(BringIntoForce bringIntoForce) {
        this.bringIntoForce = bringIntoForce;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It runs until the process stops, and catches its own failures.
    public void start() {
        running = true;
        timer.scheduleWithFixedDelay(this::once, 1, 1, TimeUnit.SECONDS);
    }

    private void once() {
        Correlation.begin();
        try {
            int count = bringIntoForce.allThatIsDue(new TheRegister());
            if (count > 0) {
                LOG.info("BROUGHT-INTO-FORCE Opt-outs whose waiting period is over count={}", count);
            }
        } catch (Throwable e) {
            // Whatever it is: a timer that ends by a failure never says so, and nothing would be noted any more.
            LOG.warn(
                    "DUE-NOT-CHECKED What is due could not be checked, and will be in a second cause={}",
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
