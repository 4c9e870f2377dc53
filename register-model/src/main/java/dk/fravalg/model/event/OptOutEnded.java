package dk.fravalg.model.event;

import dk.fravalg.model.optout.OptOut;
import java.time.Instant;

/**
 * The citizen has died, and the opt-out ended with that.
 *
 * @param wasInForce whether it counted, or was told to count, until now; if not, professionals never knew of it
 */
public record OptOutEnded(OptOut optOut, Instant at, boolean wasInForce) implements OptOutEvent {
    @Override
    public String name() {
        return "ended";
    }

    @Override
    public int version() {
        return 1;
    }
}
