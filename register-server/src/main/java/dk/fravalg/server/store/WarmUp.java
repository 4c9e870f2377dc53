package dk.fravalg.server.store;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Asks the repository one thing when the register is ready, so that not the first caller waits for what HAPI makes late.
 *
 * <p>Behind the readiness on purpose: a lookup does not need the repository.
 */
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private final Consents consents;

    WarmUp(Consents consents) {
        this.consents = consents;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::ask, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void ask() {
        try {
            ConsentQuery query =
                    new ConsentQuery(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), 1, 0);
            consents.search(query, Optional.empty(), true);
        } catch (RuntimeException e) {
            LOG.warn(
                    "NOT-WARM The repository could not be warmed up cause={}",
                    e.getClass().getSimpleName());
        }
    }
}
