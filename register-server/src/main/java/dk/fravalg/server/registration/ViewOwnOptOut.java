package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.util.List;

/** A citizen sees what is registered about them: every opt-out they ever had, in every state, newest first. */
@UseCase
public class ViewOwnOptOut {

    private final OptOuts optOuts;
    private final CprNumbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    ViewOwnOptOut(OptOuts optOuts, CprNumbers numbers, AuditLog audit, Clock clock) {
        this.optOuts = optOuts;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The citizen's own opt-outs; none where there never was one. */
    public List<OptOut> view(Citizen citizen) {
        audit.append(AuditRecord.of(clock.instant(), citizen, Action.VIEW_OWN, citizen.cpr(), AuditRecord.DONE));
        return optOuts.of(numbers.currentOf(citizen.cpr()));
    }
}
