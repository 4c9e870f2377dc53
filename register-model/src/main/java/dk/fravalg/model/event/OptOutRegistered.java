package dk.fravalg.model.event;

import dk.fravalg.model.optout.OptOut;
import java.time.Instant;

/** A citizen has registered an opt-out. Professionals do not hear of it: nothing has effect yet. */
public record OptOutRegistered(OptOut optOut, Instant at) implements OptOutEvent {
    @Override
    public String name() {
        return "registered";
    }

    @Override
    public int version() {
        return 1;
    }
}
