package dk.fravalg.model.event;

import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import java.time.Instant;

/**
 * A clerk has found that the opt-out should never have been registered; it has no effect from this moment.
 *
 * @param reason what was wrong with the registration
 * @param wasInForce whether it counted, or was told to count, until now; if not, professionals never knew of it
 */
public record OptOutInvalidated(OptOut optOut, Instant at, InvalidationReason reason, boolean wasInForce)
        implements OptOutEvent {
    @Override
    public String name() {
        return "invalidated";
    }

    @Override
    public int version() {
        return 1;
    }
}
