package dk.fravalg.model.event;

import dk.fravalg.model.optout.OptOut;
import java.time.Instant;

/** Something that has happened to an opt-out, and cannot be undone: a later event may only answer it. */
public sealed interface OptOutEvent
        permits OptOutRegistered,
                OptOutTookEffect,
                OptOutWithdrawn,
                OptOutInvalidated,
                OptOutEnded,
                SubjectNumberChanged {

    /** What happened, as a code of {@code CodeSystem/opt-out-activity}, for example {@code took-effect}. */
    String name();

    /** The version of this record's shape, from 1. Raised when a component is added or changes its meaning. */
    int version();

    /** When the register noted it. */
    Instant at();

    /** The opt-out as it is after the event. */
    OptOut optOut();
}
