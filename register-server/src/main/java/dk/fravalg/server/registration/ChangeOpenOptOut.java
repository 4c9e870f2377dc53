package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Role;
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

    /** Changes an opt-out, whichever version it has; see below. */
    boolean change(
            Actor actor,
            Action action,
            OptOutId id,
            Predicate<OptOut> visible,
            BiFunction<OptOut, Instant, Change> change,
            Optional<String> note) {
        return change(actor, action, id, visible, Optional.empty(), change, note);
    }

    /**
     * Changes an opt-out.
     *
     * @param visible whether the actor may know of it at all
     * @param version that it must have, where the actor named one
     * @param change what is to become of it, as of a moment
     * @param note of a clerk, where there is one
     * @return whether it changed; it does not where it is already so
     * @throws RegisterProblem {@link Problem#NOT_FOUND} where there is none that the actor may know of, or the problem
     *     for which the change is refused
     */
    boolean change(
            Actor actor,
            Action action,
            OptOutId id,
            Predicate<OptOut> visible,
            Optional<String> version,
            BiFunction<OptOut, Instant, Change> change,
            Optional<String> note) {
        // Before the transaction, which a read of what is not there would spoil. Nothing that is there ever goes away.
        if (optOuts.find(id).filter(visible).isEmpty()) {
            audit.append(AuditRecord.aboutNobody(now(), actor, action, Problem.NOT_FOUND.code())
                    .on(nameOf(id)));
            throw new RegisterProblem(Problem.NOT_FOUND);
        }
        Result result = ConcurrentChange.retry(() -> transaction.execute(status -> {
            Instant now = now();
            open.hold(id);
            OptOut held = optOuts.find(id).orElseThrow();
            boolean another = version.isPresent() && !version.equals(optOuts.versionOf(id));
            return change.apply(held, now)
                    .fold(
                            // Only where something would change: a repeated request finds it done, and is told so.
                            (changed, event) -> another
                                    ? refuse(held, Problem.CHANGED_MEANWHILE, actor, action, now)
                                    : store(changed, event, actor, action, note),
                            unchanged -> leave(unchanged, actor, action, now),
                            problem -> refuse(held, problem, actor, action, now));
        }));
        result.refusal().ifPresent(problem -> {
            throw new RegisterProblem(problem);
        });
        return result.changed();
    }

    private record Result(boolean changed, Optional<Problem> refusal) {}

    private Result store(OptOut changed, OptOutEvent event, Actor actor, Action action, Optional<String> note) {
        optOuts.change(changed, event, actor, note);
        events.publishEvent(new Recorded(event, Optional.empty()));
        audit.append(AuditRecord.of(event.at(), actor, action, changed.cpr(), AuditRecord.DONE)
                .on(nameOf(changed.id())));
        return new Result(true, Optional.empty());
    }

    /** That somebody asked for what is so already is logged; that the register found nothing to do is not. */
    private Result leave(OptOut unchanged, Actor actor, Action action, Instant now) {
        if (actor.role() != Role.REGISTER) {
            audit.append(AuditRecord.of(now, actor, action, unchanged.cpr(), AuditRecord.UNCHANGED)
                    .on(nameOf(unchanged.id())));
        }
        return new Result(false, Optional.empty());
    }

    private Result refuse(OptOut held, Problem problem, Actor actor, Action action, Instant now) {
        audit.append(
                AuditRecord.of(now, actor, action, held.cpr(), problem.code()).on(nameOf(held.id())));
        return new Result(false, Optional.of(problem));
    }

    private static String nameOf(OptOutId id) {
        return "Consent/" + id.value();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
