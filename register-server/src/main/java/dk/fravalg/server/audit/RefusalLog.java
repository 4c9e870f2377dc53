package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.platform.DatabaseOutage;
import java.time.Clock;

/**
 * Records what a door refuses before any use case is reached, or where a use case left it to the door: no token, no
 * permission, a body that cannot be read. A refusal that a use case has recorded already is not recorded twice.
 */
public final class RefusalLog {

    private final AuditLog audit;
    private final Clock clock;

    RefusalLog(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records it.
     *
     * @param target what was asked for, as method and path without ids; see {@link AuditRecord#target()}
     * @return the refusal to be sent: this one, or {@link Problem#REGISTER_UNAVAILABLE} when it could not be recorded
     */
    public RegisterProblem recorded(Actor actor, RegisterProblem refusal, String target) {
        Problem problem = refusal.problem();
        // Where the register is not available the log is what is most likely to be away; a use case that found
        // something
        // else away has recorded it.
        if (problem == Problem.REGISTER_UNAVAILABLE || refusal.isRepeated() || RecordedOutcomes.has(problem.code())) {
            return refusal;
        }
        try {
            audit.append(AuditRecord.aboutNobody(clock.instant(), actor, Action.REFUSE, problem.code())
                    .on(target));
            return refusal;
        } catch (RegisterProblem notRecorded) {
            return notRecorded;
        } catch (RuntimeException failure) {
            // In the sandbox, the clock itself stands in the database.
            if (DatabaseOutage.isBehind(failure)) {
                return new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
            }
            throw failure;
        }
    }
}
