package dk.fravalg.server.fhir;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Warms up the check of profiles once the register is ready, behind everything else: a lookup does not need it, and the first
 * citizen who registers should not wait for it.
 */
class ProfilesInAdvance {

    private static final Logger LOG = LoggerFactory.getLogger(ProfilesInAdvance.class);

    private final ProfileCheck profiles;

    ProfilesInAdvance(ProfileCheck profiles) {
        this.profiles = profiles;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::warmUp, "warm-up-profiles");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void warmUp() {
        try {
            profiles.warmUp();
        } catch (RuntimeException e) {
            LOG.warn(
                    "NOT-WARM The profiles could not be read in advance cause={}",
                    e.getClass().getSimpleName());
        }
    }
}
