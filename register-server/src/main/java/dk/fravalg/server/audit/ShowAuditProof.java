package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.util.Optional;

/**
 * An auditor is handed the newest signed checkpoint of the log, to keep and to hold against what the log says later.
 *
 * <p>A checkpoint speaks of a number of records and their hash, and of nobody.
 */
@UseCase
public class ShowAuditProof {

    private final CheckpointStore checkpoints;
    private final AuditProof proof;
    private final AuditLog audit;
    private final Clock clock;

    ShowAuditProof(CheckpointStore checkpoints, AuditProof proof, AuditLog audit, Clock clock) {
        this.checkpoints = checkpoints;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an auditor takes along.
     *
     * @param checkpoint the newest signed note (C2SP signed-note); empty while none was taken yet
     * @param verifierKey by which its signature is checked; to be compared with what the operator published
     */
    public record Shown(Optional<String> checkpoint, String verifierKey) {}

    /** @throws RegisterProblem {@link Problem#NOT_PERMITTED} for whoever is no auditor */
    public Shown show(Actor actor) {
        boolean may = actor.role() == Role.AUDITOR;
        String outcome = may ? AuditRecord.DONE : Problem.NOT_PERMITTED.code();
        audit.append(AuditRecord.aboutNobody(clock.instant(), actor, Action.READ_AUDIT, outcome)
                .on("checkpoint"));
        if (!may) {
            throw new RegisterProblem(Problem.NOT_PERMITTED);
        }
        return new Shown(checkpoints.newestNote(), proof.verifierKey());
    }
}
