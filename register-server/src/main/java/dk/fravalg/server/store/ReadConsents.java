package dk.fravalg.server.store;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.fhir.OptOutConsent;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.lookup.LookUpStatus;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.platform.UseCase;
import dk.fravalg.server.registration.BringIntoForce;
import dk.fravalg.server.registration.OptOuts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Consent;

/**
 * Reads and searches Consents, for whoever may know of them: a citizen their own, a clerk all, a health professional or a
 * system those in force and no others.
 *
 * <p>Whatever is due is brought into force before anything is read, so that a Consent never reads {@code proposed} when
 * it is in force. What somebody may not know of looks just as what is not there.
 */
@UseCase
public class ReadConsents {

    private final Consents consents;
    private final Citizens citizens;
    private final CprNumbers numbers;
    private final OptOuts optOuts;
    private final LookUpStatus lookup;
    private final BringIntoForce due;
    private final AuditLog audit;
    private final Clock clock;

    ReadConsents(
            Consents consents,
            Citizens citizens,
            CprNumbers numbers,
            OptOuts optOuts,
            LookUpStatus lookup,
            BringIntoForce due,
            AuditLog audit,
            Clock clock) {
        this.consents = consents;
        this.citizens = citizens;
        this.numbers = numbers;
        this.optOuts = optOuts;
        this.lookup = lookup;
        this.due = due;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The Consent as it is now.
     *
     * @throws RegisterProblem {@link Problem#NOT_FOUND}, {@link Problem#NOT_PERMITTED} for a clerk who does not say why
     */
    public Consent read(Actor actor, String id) {
        Instant now = bringUpToDate();
        demandReason(actor, Action.READ, Optional.empty(), now);
        return logged(actor, id, newest(actor, id, now), now);
    }

    /**
     * The Consent that the actor has just registered or changed. Asks for no reason and records no second look: the change
     * itself stands in the log, and must not fail for want of an answer.
     *
     * @throws RegisterProblem {@link Problem#NOT_FOUND}
     */
    public Consent asChanged(Actor actor, String id) {
        return newest(actor, id, bringUpToDate()).orElseThrow(() -> new RegisterProblem(Problem.NOT_FOUND));
    }

    /** One version of a Consent. @throws RegisterProblem {@link Problem#NOT_FOUND} */
    public Consent readVersion(Actor actor, String id, String version) {
        Instant now = bringUpToDate();
        demandReason(actor, Action.READ, Optional.empty(), now);
        Optional<Consent> found = newest(actor, id, now)
                .flatMap(newest -> consents.readVersion(id, version))
                .filter(each -> mayBeShown(actor, each));
        return logged(actor, id, found, now);
    }

    /** All versions of a Consent that the actor may see, newest first. @throws RegisterProblem {@link Problem#NOT_FOUND} */
    public List<Consent> history(Actor actor, String id) {
        Instant now = bringUpToDate();
        demandReason(actor, Action.READ, Optional.empty(), now);
        logged(actor, id, newest(actor, id, now), now);
        return consents.history(id).stream()
                .filter(each -> mayBeShown(actor, each))
                .toList();
    }

    /**
     * One page of the Consents that the query asks for and the actor may see.
     *
     * @throws RegisterProblem {@link Problem#NOT_PERMITTED} when a citizen asks about somebody else, or a clerk does not
     *     say why,
     *     {@link Problem#INVALID_CPR} when a professional asks by a number that was annulled: an empty page would say "none"
     *     where the lookup says "cannot tell"
     */
    public ConsentPage search(Actor actor, ConsentQuery query) {
        Instant now = bringUpToDate();
        Optional<CprNumber> subject = query.cpr().map(numbers::currentOf);
        demandReason(actor, Action.SEARCH, subject, now);
        if (actor.seesOnlyInForce() && subject.filter(numbers::isAnnulled).isPresent()) {
            throw refused(actor, subject, now, Problem.INVALID_CPR);
        }
        Set<String> patients = new HashSet<>();
        boolean aboutSomebody = query.patientId().isPresent() || subject.isPresent() || actor instanceof Citizen;
        query.patientId().map(citizens::currentIdOf).ifPresent(patients::add);
        subject.flatMap(citizens::idOf).ifPresent(patients::add);
        if (actor instanceof Citizen citizen) {
            CprNumber ownNumber = numbers.currentOf(citizen.cpr());
            Optional<String> ownPatient = citizens.idOf(ownNumber);
            boolean asksAboutOthers =
                    subject.filter(cpr -> !cpr.equals(ownNumber)).isPresent()
                            || patients.stream().anyMatch(id -> !Optional.of(id).equals(ownPatient));
            if (asksAboutOthers) {
                throw refused(actor, subject, now, Problem.NOT_PERMITTED);
            }
            ownPatient.ifPresent(patients::add);
        }
        // Somebody nobody knows here, or two different people at once: nothing can be about them.
        boolean aboutNobody = aboutSomebody && patients.size() != 1;
        ConsentPage page = aboutNobody
                ? new ConsentPage(List.of(), Optional.empty(), false)
                : consents.search(query, patients.stream().findFirst(), actor.seesOnlyInForce());
        List<Consent> visible = page.consents().stream()
                .filter(visibleTo(actor, now, aboutSomebody))
                .toList();
        logSearch(actor, subject, visible, now);
        return new ConsentPage(visible, page.patientId(), page.more());
    }

    private void demandReason(Actor actor, Action action, Optional<CprNumber> subject, Instant now) {
        if (actor.role() == Role.CLERK && actor.reason().isEmpty()) {
            audit.append(AuditRecord.about(now, actor, action, subject, Problem.NOT_PERMITTED.code()));
            throw new RegisterProblem(Problem.NOT_PERMITTED, "a clerk's read carries a reason: header Access-Reason");
        }
    }

    private RegisterProblem refused(Actor actor, Optional<CprNumber> subject, Instant now, Problem problem) {
        audit.append(AuditRecord.about(now, actor, Action.SEARCH, subject, problem.code()));
        return new RegisterProblem(problem);
    }

    private Instant bringUpToDate() {
        // The moment before, so that nothing can fall due between the two and look as if it had been left.
        Instant now = clock.instant();
        due.allThatIsDue(new TheRegister());
        return now;
    }

    /** @param aboutOne whether one citizen or one opt-out was asked for, and not just any that there are */
    private Predicate<Consent> visibleTo(Actor actor, Instant now, boolean aboutOne) {
        if (actor.seesOnlyInForce()) {
            return consent -> isInForce(actor, consent, now, aboutOne);
        }
        if (actor instanceof Citizen citizen) {
            List<OptOutId> ownIds = optOuts.of(numbers.currentOf(citizen.cpr())).stream()
                    .map(OptOut::id)
                    .toList();
            return consent -> ownIds.contains(idOf(consent)) && isNotedAsItIs(consent, now);
        }
        return consent -> actor.role() == Role.CLERK && isNotedAsItIs(consent, now);
    }

    /** @throws RegisterProblem {@link Problem#REGISTER_UNAVAILABLE} for one that is in force, and could not be noted so */
    private static boolean isNotedAsItIs(Consent newest, Instant now) {
        if (newest.getStatus() == Consent.ConsentState.PROPOSED
                && OptOutConsent.read(newest).isInForceAt(now)) {
            // To hide it would be as wrong as to show it as waiting.
            throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
        }
        return true;
    }

    private Optional<Consent> newest(Actor actor, String id, Instant now) {
        return consents.read(id).filter(visibleTo(actor, now, true));
    }

    /** Of an opt-out that is in force, the versions from before it was are nobody's but the citizen's and the clerk's. */
    private static boolean mayBeShown(Actor actor, Consent version) {
        return !actor.seesOnlyInForce() || version.getStatus() == Consent.ConsentState.ACTIVE;
    }

    private boolean isInForce(Actor actor, Consent newest, Instant now, boolean aboutOne) {
        OptOut optOut = OptOutConsent.read(newest);
        if (aboutOne && optOut.isInForceAt(now) && numbers.isAnnulled(optOut.cpr())) {
            // Whose it is cannot be told, and so neither that it is there nor that it is not.
            throw refused(actor, Optional.of(optOut.cpr()), now, Problem.INVALID_CPR);
        }
        return lookup.isInForce(optOut.id(), now) && isNotedAsItIs(newest, now);
    }

    private Consent logged(Actor actor, String id, Optional<Consent> found, Instant now) {
        if (found.isEmpty()) {
            audit.append(AuditRecord.aboutNobody(now, actor, Action.READ, Problem.NOT_FOUND.code())
                    .on("Consent/" + id));
            throw new RegisterProblem(Problem.NOT_FOUND);
        }
        audit.append(AuditRecord.of(now, actor, Action.READ, subjectOf(found.get()), AuditRecord.DONE)
                .on("Consent/" + id));
        return found.get();
    }

    private void logSearch(Actor actor, Optional<CprNumber> subject, List<Consent> visible, Instant now) {
        if (visible.isEmpty()) {
            audit.append(AuditRecord.about(now, actor, Action.SEARCH, subject, AuditRecord.DONE));
            return;
        }
        audit.append(visible.stream()
                .map(ReadConsents::subjectOf)
                .distinct()
                .map(seen -> AuditRecord.of(now, actor, Action.SEARCH, seen, AuditRecord.DONE))
                .toList());
    }

    private static OptOutId idOf(Consent consent) {
        return new OptOutId(consent.getIdElement().getIdPart());
    }

    private static CprNumber subjectOf(Consent consent) {
        return OptOutConsent.read(consent).cpr();
    }
}
