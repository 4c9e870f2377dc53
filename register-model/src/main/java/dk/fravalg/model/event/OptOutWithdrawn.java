package dk.fravalg.model.event;

import dk.fravalg.model.optout.OptOut;
import java.time.Instant;

/**
 * The citizen has taken the opt-out back; it has no effect from this moment.
 *
 * @param wasInForce whether it counted, or was told to count, until now; if not, professionals never knew of it
 */
public record OptOutWithdrawn(OptOut optOut, Instant at, boolean wasInForce) implements OptOutEvent {
    @Override
    public String name() {
        return "withdrawn";
    }

    @Override
    public int version() {
        return 1;
    }
}
