package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.event.OptOutRegistered;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.platform.ConcurrentChange;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A citizen registers an opt-out: personally, or on a paper form that a clerk enters (sundhedsloven § 25 a).
 *
 * <p>Facts, rules, store, audit, event, in this order. It waits for seven days before it has any effect.
 */
@UseCase
public class RegisterOptOut {

    private final CheckEligibility eligibility;
    private final FollowCprEvent cprEvents;
    private final OptOuts optOuts;
    private final OpenOptOuts open;
    private final CprNumbers numbers;
    private final OwnNumber own;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RegisterOptOut(
            CheckEligibility eligibility,
            FollowCprEvent cprEvents,
            OptOuts optOuts,
            OpenOptOuts open,
            CprNumbers numbers,
            OwnNumber own,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.eligibility = eligibility;
        this.cprEvents = cprEvents;
        this.optOuts = optOuts;
        this.open = open;
        this.numbers = numbers;
        this.own = own;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Registers what the citizen declares.
     *
     * @throws RegisterProblem {@link Problem#NOT_PERMITTED} for somebody else's opt-out, {@link Problem#INVALID_RESOURCE}
     *     for a channel or a date that cannot be
     */
    public RegistrationOutcome register(Actor actor, Declaration declaration) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (actor.role() != Role.CLERK && !own.isOf(actor, declaration.cpr())) {
            throw refused(actor, declaration, now, new RegisterProblem(Problem.NOT_PERMITTED));
        }
        Channel channel = actor.role() == Role.CLERK ? Channel.PAPER : Channel.DIGITAL;
        if (!declaration.channel().map(channel::equals).orElse(channel == Channel.DIGITAL)) {
            String demand = "registration-channel must be " + channel.code() + " from this sender";
            throw refused(actor, declaration, now, new RegisterProblem(Problem.INVALID_RESOURCE, demand));
        }
        LocalDate decidedOn = LocalDate.parse(declaration.decidedAt().substring(0, 10));
        if (decidedOn.isAfter(DanishTime.dateOf(now))) {
            String fault = "Consent.dateTime lies in the future";
            throw refused(actor, declaration, now, new RegisterProblem(Problem.INVALID_RESOURCE, fault));
        }
        CheckEligibility.Answer answer = eligibility.check(actor, declaration);
        if (!answer.reasons().isEmpty()) {
            audit.append(AuditRecord.of(
                    now,
                    actor,
                    Action.REGISTER,
                    declaration.cpr(),
                    answer.reasons().get(0).code()));
            return new RegistrationOutcome.Refused(answer.reasons());
        }
        PersonFacts citizen = answer.citizen().orElseThrow();
        if (decidedOn.isBefore(citizen.birthDate())) {
            String fault = "Consent.dateTime lies before the citizen's birth";
            throw refused(actor, declaration, now, new RegisterProblem(Problem.INVALID_RESOURCE, fault));
        }
        cprEvents.learnFormerNumbers(citizen);
        OptOut optOut =
                OptOut.registered(new OptOutId(UUID.randomUUID().toString()), citizen.cpr(), decidedOn, now, channel);
        return ConcurrentChange.retry(() -> {
            Optional<OptOutId> standing = open.of(citizen.cpr());
            if (standing.isPresent()) {
                return alreadyOpen(actor, optOut, standing.get());
            }
            store(actor, declaration, citizen, optOut);
            return new RegistrationOutcome.Registered(optOut.id());
        });
    }

    /** @throws ConcurrencyFailureException when another registration of the same citizen was first */
    private void store(Actor actor, Declaration declaration, PersonFacts citizen, OptOut optOut) {
        try {
            storeInTransaction(actor, declaration, citizen, optOut);
        } catch (DuplicateKeyException anotherWasFirst) {
            throw new ConcurrencyFailureException("Another registration was first", anotherWasFirst);
        }
    }

    private void storeInTransaction(Actor actor, Declaration declaration, PersonFacts citizen, OptOut optOut) {
        transaction.executeWithoutResult(status -> {
            numbers.hold(citizen.cpr());
            if (!numbers.currentOf(citizen.cpr()).equals(citizen.cpr()) || numbers.isAnnulled(citizen.cpr())) {
                // What was just read of the CPR register is behind what it has told before. Under a number that leads
                // elsewhere nobody would find the opt-out.
                throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
            }
            OptOutRegistered event = new OptOutRegistered(optOut, optOut.registeredAt());
            // The listeners come first: the row that only one registration can make is theirs, and the others end here.
            events.publishEvent(new Recorded(event, Optional.of(citizen)));
            optOuts.add(optOut, declaration, citizen, event, actor);
            audit.append(AuditRecord.of(optOut.registeredAt(), actor, Action.REGISTER, citizen.cpr(), AuditRecord.DONE)
                    .on("Consent/" + optOut.id().value()));
        });
    }

    private RegistrationOutcome alreadyOpen(Actor actor, OptOut refused, OptOutId standing) {
        audit.append(AuditRecord.of(
                refused.registeredAt(), actor, Action.REGISTER, refused.cpr(), Problem.ALREADY_REGISTERED.code()));
        return new RegistrationOutcome.AlreadyOpen(standing);
    }

    private RegisterProblem refused(Actor actor, Declaration declaration, Instant now, RegisterProblem refusal) {
        audit.append(AuditRecord.of(
                now,
                actor,
                Action.REGISTER,
                declaration.cpr(),
                refusal.problem().code()));
        return refusal;
    }
}
