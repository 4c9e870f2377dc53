package dk.fravalg.server.operations;

import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.server.platform.RepeatedWork;
import dk.fravalg.server.registration.BringIntoForce;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every second, on every node: brings into force what has fallen due. No node is special, and no answer waits for it. */
class DueOptOuts extends RepeatedWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueOptOuts.class);

    private final BringIntoForce bringIntoForce;

    DueOptOuts(BringIntoForce bringIntoForce) {
        super("due-opt-outs", Duration.ofSeconds(1));
        this.bringIntoForce = bringIntoForce;
    }

    @Override
    protected void work() {
        int count = bringIntoForce.allThatIsDue(new TheRegister());
        if (count > 0) {
            LOG.info("BROUGHT-INTO-FORCE Opt-outs whose waiting period is over count={}", count);
        }
    }

    @Override
    protected void failed(Throwable failure) {
        LOG.warn(
                "DUE-NOT-CHECKED What is due could not be checked, and will be in a second cause={}",
                failure.getClass().getSimpleName());
    }
}
