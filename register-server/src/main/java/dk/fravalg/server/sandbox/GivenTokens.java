package dk.fravalg.server.sandbox;

import dk.fravalg.model.actor.Unidentified;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Writes down that a ready token was given out, before it is: to whom nobody knows, since whoever asks gets one. */
record GivenTokens(AuditLog audit, Clock clock) {

    /**
     * The token, once it is written down.
     *
     * @param whose a client id, or {@code citizen}: whom it speaks for stands in no log of theirs, as they did nothing
     * @throws ResponseStatusException 503 when it cannot be written down
     */
    String noted(String token, String whose) {
        try {
            audit.append(
                    AuditRecord.aboutNobody(clock.instant(), new Unidentified(), Action.ISSUE_TOKEN, AuditRecord.DONE)
                            .on("sandbox/token/" + whose));
            return token;
        } catch (RegisterProblem notWritten) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "The audit log cannot be written");
        }
    }
}
