package dk.fravalg.model.optout;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.person.CprNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Nancy Ann's opt-out, decided on a Sunday, registered the next day, and brought to any state. */
final class NancysOptOut {

    static final OptOutId ID = new OptOutId("nancys-opt-out");
    static final CprNumber CPR = Citizens.nancyAnn().cpr();
    static final CprNumber OTHER_CPR = new CprNumber("2512480000");
    static final LocalDate DECIDED = LocalDate.of(2026, 11, 1);
    static final Instant REGISTERED = Instant.parse("2026-11-02T13:05:00Z");
    static final Instant EFFECTIVE = Instant.parse("2026-11-09T13:05:00Z");
    static final Instant TOO_EARLY = EFFECTIVE.minusNanos(1);
    static final Instant CLOSED = EFFECTIVE.plus(Duration.ofDays(1));
    static final Instant LATER = EFFECTIVE.plus(Duration.ofDays(2));

    private NancysOptOut() {}

    static OptOut registered() {
        return OptOut.registered(ID, CPR, DECIDED, REGISTERED, Channel.PAPER);
    }

    static OptOut in(OptOutState state) {
        return in(state, state.isOpen() ? Optional.empty() : Optional.of(CLOSED));
    }

    static OptOut in(OptOutState state, Optional<Instant> endedAt) {
        return new OptOut(ID, CPR, DECIDED, REGISTERED, EFFECTIVE, Channel.PAPER, state, endedAt);
    }
}
