package dk.fravalg.server.operations;

import dk.fravalg.server.audit.Checkpoints;
import dk.fravalg.server.platform.RepeatedWork;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every minute, on every node, and once more at the end: a signed checkpoint of the audit log, where anything is new. */
class CheckpointsInTime extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointsInTime.class);

    private final Checkpoints checkpoints;

    CheckpointsInTime(Checkpoints checkpoints, Duration every) {
        super("audit-checkpoints", every);
        this.checkpoints = checkpoints;
    }

    @Override
    protected void work() {
        checkpoints.takeIfNew();
    }

    @Override
    protected void failed(Throwable failure) {
        LOG.error(
                "CHECKPOINT-NOT-TAKEN The audit log's checkpoint could not be taken, and will be tried again cause={}",
                failure.getClass().getSimpleName());
    }

    @Override
    public void stop() {
        super.stop();
        once();
    }

    /** Begun first and stopped last: what the last request has left is then in the log. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
