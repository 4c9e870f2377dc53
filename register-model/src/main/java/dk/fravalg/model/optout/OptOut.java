package dk.fravalg.model.optout;

import dk.fravalg.model.event.OptOutEnded;
import dk.fravalg.model.event.OptOutInvalidated;
import dk.fravalg.model.event.OptOutTookEffect;
import dk.fravalg.model.event.OptOutWithdrawn;
import dk.fravalg.model.event.SubjectNumberChanged;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A citizen's registered wish that no resuscitation be attempted at cardiac arrest (sundhedsloven § 25 a).
 *
 * <p>Never changed in place: each method that changes it answers with a {@link Change}. What is closed stays closed;
 * a citizen who wants to opt out again registers a new one, and waits again.
 *
 * @param cpr the citizen's present number
 * @param decidedOn when the citizen decided; on paper the date that the citizen wrote. Nothing is reckoned from it
 * @param registeredAt when the register took it in
 * @param effectiveFrom the first moment at which it is in force; after {@code registeredAt}
 * @param state what has been noted of it; whether it counts now, ask {@link #isInForceAt}
 * @param endedAt when it was closed; present exactly when the state is closed. Not compared with the other times,
 *     since the clocks of two nodes may differ and a withdrawal is never blocked
 */
public record OptOut(
        OptOutId id,
        CprNumber cpr,
        LocalDate decidedOn,
        Instant registeredAt,
        Instant effectiveFrom,
        Channel channel,
        OptOutState state,
        Optional<Instant> endedAt) {

    /** @throws IllegalArgumentException when it would take effect at once, or be ended while open, or closed without end */
    public OptOut {
        if (!effectiveFrom.isAfter(registeredAt)) {
            throw new IllegalArgumentException("An opt-out takes effect after its registration, never with it.");
        }
        if (endedAt.isPresent() == state.isOpen()) {
            throw new IllegalArgumentException("A closed opt-out has a time of ending, an open one has none.");
        }
    }

    /** A new opt-out, waiting from now until the {@link WaitingPeriod} is over. */
    public static OptOut registered(OptOutId id, CprNumber cpr, LocalDate decidedOn, Instant now, Channel channel) {
        return new OptOut(
                id,
                cpr,
                decidedOn,
                now,
                WaitingPeriod.effectiveFrom(now),
                channel,
                OptOutState.WAITING,
                Optional.empty());
    }

    /**
     * Whether this opt-out counts at a moment that is now: it is open, and the waiting period is over.
     *
     * <p>Time decides, not the stored state. Of a closed opt-out the answer is no, also for the time before it closed:
     * this is no question about the past.
     */
    public boolean isInForceAt(Instant now) {
        return state.isOpen() && !now.isBefore(effectiveFrom);
    }

    /** Notes that the waiting period is over. Unchanged when it is not, or when that is noted or too late. */
    public Change bringIntoForce(Instant now) {
        if (state != OptOutState.WAITING || now.isBefore(effectiveFrom)) {
            return new Change.Unchanged(this);
        }
        OptOut inForce = in(OptOutState.IN_FORCE, Optional.empty());
        return new Change.Changed(inForce, new OptOutTookEffect(inForce, now));
    }

    /**
     * The citizen takes the wish back: at any time, at once, and with no further condition (§ 25 a, stk. 3).
     *
     * <p>Unchanged when it was withdrawn or ended before, since the wish is met then. Refused with
     * {@link Problem#NOT_OPEN} when the registration was invalid: there never was a wish to take back.
     */
    public Change withdraw(Instant now) {
        return switch (state) {
            case WAITING, IN_FORCE -> {
                OptOut withdrawn = in(OptOutState.WITHDRAWN, Optional.of(now));
                yield new Change.Changed(withdrawn, new OptOutWithdrawn(withdrawn, now, mayBeReliedOnAt(now)));
            }
            case WITHDRAWN, ENDED -> new Change.Unchanged(this);
            case INVALID -> new Change.Refused(Problem.NOT_OPEN);
        };
    }

    /**
     * A clerk finds that it should never have been registered (§ 25 a, stk. 5).
     *
     * <p>Unchanged when that was found before, whatever the reason was then. Refused with {@link Problem#NOT_OPEN}
     * when it was withdrawn or ended: history is not rewritten.
     */
    public Change invalidate(InvalidationReason reason, Instant now) {
        return switch (state) {
            case WAITING, IN_FORCE -> {
                OptOut invalid = in(OptOutState.INVALID, Optional.of(now));
                yield new Change.Changed(invalid, new OptOutInvalidated(invalid, now, reason, mayBeReliedOnAt(now)));
            }
            case INVALID -> new Change.Unchanged(this);
            case WITHDRAWN, ENDED -> new Change.Refused(Problem.NOT_OPEN);
        };
    }

    /** The citizen has died (CPR status 90). Unchanged when it was closed before. */
    public Change endByDeath(Instant now) {
        if (!state.isOpen()) {
            return new Change.Unchanged(this);
        }
        OptOut ended = in(OptOutState.ENDED, Optional.of(now));
        return new Change.Changed(ended, new OptOutEnded(ended, now, mayBeReliedOnAt(now)));
    }

    /**
     * The citizen was given another number (CPR status 50 or 60): the opt-out goes with the citizen.
     *
     * <p>In every state, which stays as it is, so that the history is found under the present number. Unchanged when
     * it has that number already.
     */
    public Change follow(CprNumber newNumber, Instant now) {
        if (newNumber.equals(cpr)) {
            return new Change.Unchanged(this);
        }
        OptOut following = new OptOut(id, newNumber, decidedOn, registeredAt, effectiveFrom, channel, state, endedAt);
        return new Change.Changed(following, new SubjectNumberChanged(following, now, cpr));
    }

    /**
     * Whether somebody outside may rely on it: by the clock, or because it was told to be in force. Both are asked,
     * so that a clock which runs a little behind never keeps a withdrawal from those who heard that it took effect.
     */
    private boolean mayBeReliedOnAt(Instant now) {
        return state == OptOutState.IN_FORCE || isInForceAt(now);
    }

    private OptOut in(OptOutState newState, Optional<Instant> newEndedAt) {
        return new OptOut(id, cpr, decidedOn, registeredAt, effectiveFrom, channel, newState, newEndedAt);
    }
}
