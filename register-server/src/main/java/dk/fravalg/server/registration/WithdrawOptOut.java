package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.util.Optional;

/**
 * A citizen takes an opt-out back: at any time, with immediate effect (sundhedsloven § 25 a(3)).
 *
 * <p>Never asks for age, civil status or capacity; a second time does no harm.
 */
@UseCase
public class WithdrawOptOut {

    private final ChangeOpenOptOut changes;
    private final OwnNumber own;
    private final AuditLog audit;
    private final Clock clock;

    WithdrawOptOut(ChangeOpenOptOut changes, OwnNumber own, AuditLog audit, Clock clock) {
        this.changes = changes;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Withdraws it.
     *
     * @throws RegisterProblem {@link Problem#NOT_FOUND} for one that is not there or not the citizen's own,
     *     {@link Problem#NOT_OPEN} for one that was found invalid, {@link Problem#ON_BEHALF_OF_NOT_ALLOWED}
     */
    public void withdraw(Actor actor, OptOutId id) {
        if (actor instanceof Citizen citizen && citizen.onBehalfOf()) {
            audit.append(AuditRecord.aboutNobody(
                    clock.instant(), actor, Action.WITHDRAW, Problem.ON_BEHALF_OF_NOT_ALLOWED.code()));
            throw new RegisterProblem(Problem.ON_BEHALF_OF_NOT_ALLOWED);
        }
        changes.change(
                actor,
                Action.WITHDRAW,
                id,
                optOut -> actor.role() == Role.CLERK || own.isOf(actor, optOut.cpr()),
                OptOut::withdraw,
                Optional.empty());
    }
}
