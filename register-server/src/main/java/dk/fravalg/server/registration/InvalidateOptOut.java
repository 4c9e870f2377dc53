package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.platform.UseCase;
import java.util.Optional;

/** A clerk finds that a registration should never have been made (sundhedsloven § 25 a(5)). */
@UseCase
public class InvalidateOptOut {

    private final ChangeOpenOptOut changes;

    InvalidateOptOut(ChangeOpenOptOut changes) {
        this.changes = changes;
    }

    /**
     * Invalidates it, at once; a second time does no harm.
     *
     * @param version that the opt-out must have, where the clerk has named one
     * @param note the clerk's own words, kept in the Provenance; may be blank
     * @throws RegisterProblem {@link Problem#NOT_FOUND}, or {@link Problem#NOT_OPEN} for one that is withdrawn or ended,
     *     {@link Problem#CHANGED_MEANWHILE} for another version
     */
    public void invalidate(Actor actor, OptOutId id, Optional<String> version, InvalidationReason reason, String note) {
        changes.change(
                actor,
                Action.INVALIDATE,
                id,
                optOut -> actor.role() == Role.CLERK,
                version,
                (optOut, now) -> optOut.invalidate(reason, now),
                note.isBlank() ? Optional.empty() : Optional.of(note));
    }
}
