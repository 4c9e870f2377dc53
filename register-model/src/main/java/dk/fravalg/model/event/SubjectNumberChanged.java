package dk.fravalg.model.event;

import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;

/**
 * The citizen was given another CPR number, and the opt-out, open or closed, has followed.
 *
 * @param formerNumber the number that it stood under before; the present one is in {@code optOut}
 */
public record SubjectNumberChanged(OptOut optOut, Instant at, CprNumber formerNumber) implements OptOutEvent {
    @Override
    public String name() {
        return "number-changed";
    }

    @Override
    public int version() {
        return 1;
    }
}
