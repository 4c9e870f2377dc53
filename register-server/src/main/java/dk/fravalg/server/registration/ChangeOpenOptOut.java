package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.optout.Change;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.platform.ConcurrentChange;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in which an opt-out that is there is changed: held, read, changed, stored, told and logged, all in one
 * transaction.
 */
class ChangeOpenOptOut {

    private final OptOuts optOuts;
    private final OpenOptOuts open;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangeOpenOptOut(
            OptOuts optOuts,
            OpenOptOuts open,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.optOuts = optOuts;
        this.open = open;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Changes an opt-out.
     *
     * @param visible whether the actor may know of it at all
     * @param change what is to become of it, as of a moment
     * @param note of a clerk, where there is one
     * @throws RegisterProblem {@link Problem#NOT_FOUND} where there is none that the actor may know of, or the problem
     *     for which the change is refused
     */
    void change(
            Actor actor,
            Action action,
            OptOutId id,
            Predicate<OptOut> visible,
            BiFunction<OptOut, Instant, Change> change,
            Optional<String> note) {
        ConcurrentChange.retry(() -> transaction.execute(status -> {
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                    open.hold(id);
                    Optional<OptOut> found = optOuts.find(id).filter(visible);
                    if (found.isEmpty()) {
                        audit.append(AuditRecord.aboutNobody(now, actor, action, Problem.NOT_FOUND.code()));
                        return Optional.of(Problem.NOT_FOUND);
                    }
                    return change.apply(found.get(), now)
                            .<Optional<Problem>>fold(
                                    (changed, event) -> store(changed, event, actor, action, note),
                                    unchanged -> log(actor, action, unchanged, now, AuditRecord.DONE, Optional.empty()),
                                    problem ->
                                            log(actor, action, found.get(), now, problem.code(), Optional.of(problem)));
                }))
                .ifPresent(problem -> {
                    throw new RegisterProblem(problem);
                });
    }

    private Optional<Problem> store(
            OptOut changed, OptOutEvent event, Actor actor, Action action, Optional<String> note) {
        optOuts.change(changed, event, actor, note);
        events.publishEvent(new Recorded(event, Optional.empty()));
        audit.append(AuditRecord.of(event.at(), actor, action, changed.cpr(), AuditRecord.DONE));
        return Optional.empty();
    }

    private Optional<Problem> log(
            Actor actor, Action action, OptOut optOut, Instant now, String outcome, Optional<Problem> problem) {
        audit.append(AuditRecord.of(now, actor, action, optOut.cpr(), outcome));
        return problem;
    }
}
