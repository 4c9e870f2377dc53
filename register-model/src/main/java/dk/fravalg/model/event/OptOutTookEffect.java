package dk.fravalg.model.event;

import dk.fravalg.model.optout.OptOut;
import java.time.Instant;

/**
 * The waiting period is over, and the opt-out counts.
 *
 * @param at when the register noted it; the opt-out counts from its own {@code effectiveFrom}, which may be earlier
 */
public record OptOutTookEffect(OptOut optOut, Instant at) implements OptOutEvent {
    @Override
    public String name() {
        return "took-effect";
    }

    @Override
    public int version() {
        return 1;
    }
}
