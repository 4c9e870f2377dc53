package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Unidentified;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.platform.CallingSystem;
import java.time.Clock;
import java.util.Optional;

/**
 * Writes down who signed in, who got a token, and who was refused one; before the answer, which is not given if it cannot be
 * written.
 */
final class TokenAudit {

    private final AuditLog log;
    private final Clock clock;

    TokenAudit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Somebody did this, or was refused to.
     *
     * @param clientId by which client; empty where none is known
     * @throws dk.fravalg.model.problem.RegisterProblem register-unavailable
     */
    void note(Actor actor, Action action, Optional<String> clientId, String outcome) {
        Optional<CprNumber> subject = actor instanceof Citizen citizen ? Optional.of(citizen.cpr()) : Optional.empty();
        clientId.ifPresent(CallingSystem::is);
        try {
            log.append(AuditRecord.about(clock.instant(), actor, action, subject, outcome));
        } finally {
            CallingSystem.end();
        }
    }

    /** Somebody who is not known was refused. */
    void refused(Action action, Optional<String> clientId, String outcome) {
        note(new Unidentified(), action, clientId, outcome);
    }
}
