package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.persons.CprEvent;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.platform.ConcurrentChange;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what must be done when the CPR register tells of a change: death ends an open opt-out, a new number takes the
 * opt-outs along, and whatever else it tells of a citizen is kept.
 *
 * <p>An emigrated or disappeared citizen's opt-out stands: the law asks for no more than the citizen's own word.
 */
@UseCase
public class FollowCprEvent {

    private final ChangeOpenOptOut changes;
    private final OptOuts optOuts;
    private final OpenOptOuts open;
    private final CprNumbers numbers;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowCprEvent(
            ChangeOpenOptOut changes,
            OptOuts optOuts,
            OpenOptOuts open,
            CprNumbers numbers,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.changes = changes;
        this.optOuts = optOuts;
        this.open = open;
        this.numbers = numbers;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Follows one event, in one transaction. */
    public void follow(Actor actor, CprEvent event) {
        ConcurrentChange.retry(() -> transaction.execute(status -> {
            hold(event);
            event.<Runnable>fold(
                            facts -> () -> died(actor, facts),
                            facts -> () -> changed(facts),
                            (former, facts) -> () -> renumbered(actor, former, facts),
                            number -> () -> numbers.annul(number))
                    .run();
            audit.append(
                    AuditRecord.of(clock.instant(), actor, Action.FOLLOW_CPR_EVENT, event.number(), AuditRecord.DONE));
            return event;
        }));
    }

    private void hold(CprEvent event) {
        CprNumber current = event.<CprNumber>fold(
                PersonFacts::cpr, PersonFacts::cpr, (former, facts) -> facts.cpr(), number -> number);
        numbers.hold(event.number(), current, numbers.currentOf(current));
    }

    /**
     * Catches up with numbers that the CPR register turns out to have changed before it told us: opt-outs under a former
     * number of this citizen are found under the current one from now on.
     */
    void learnFormerNumbers(PersonFacts facts) {
        facts.formerNumbers().stream()
                .filter(former -> !numbers.currentOf(former).equals(facts.cpr()))
                .forEach(former -> follow(new TheRegister(), new CprEvent.NumberChanged(former, facts)));
    }

    private void died(Actor actor, PersonFacts facts) {
        changed(facts);
        // The death may be told under a number that the citizen no longer had.
        open.of(numbers.currentOf(facts.cpr()))
                .ifPresent(id -> changes.change(
                        actor, Action.FOLLOW_CPR_EVENT, id, optOut -> true, OptOut::endByDeath, Optional.empty()));
    }

    private void changed(PersonFacts facts) {
        optOuts.updateCitizen(facts);
        events.publishEvent(new CitizenUpdated(facts));
    }

    private void renumbered(Actor actor, CprNumber former, PersonFacts facts) {
        // An event may come late, when the number it leads to was itself changed since: then it leads on from there.
        // That
        // it leads back to where it came from is no circle, but a number that was changed back.
        CprNumber leadsTo = numbers.currentOf(facts.cpr());
        CprNumber current = leadsTo.equals(former) ? facts.cpr() : leadsTo;
        List<OptOut> travelling = optOuts.of(former);
        keepOneOpen(actor, former, current);
        numbers.supersede(former, current);
        if (current.equals(facts.cpr())) {
            optOuts.renumberCitizen(former, facts);
        }
        travelling.forEach(optOut -> changes.change(
                actor,
                Action.FOLLOW_CPR_EVENT,
                optOut.id(),
                any -> true,
                (found, now) -> found.follow(current, now),
                Optional.empty()));
    }

    /**
     * Where one citizen opted out under two numbers, the opt-out that takes effect first stays; the other one was a
     * second registration of the same wish, and is invalid.
     */
    private void keepOneOpen(Actor actor, CprNumber former, CprNumber current) {
        Optional<OptOutId> one = open.of(former);
        Optional<OptOutId> other = open.of(current);
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        OptOut later = List.of(one.get(), other.get()).stream()
                .map(id -> optOuts.find(id).orElseThrow())
                .max(Comparator.comparing(OptOut::effectiveFrom))
                .orElseThrow();
        changes.change(
                actor,
                Action.FOLLOW_CPR_EVENT,
                later.id(),
                any -> true,
                (found, now) -> found.invalidate(InvalidationReason.REGISTERED_IN_ERROR, now),
                Optional.empty());
    }
}
