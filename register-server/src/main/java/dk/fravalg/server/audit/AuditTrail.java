package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the audit log: a citizen what concerns themselves, an auditor all of it (databeskyttelsesforordningen art. 15).
 *
 * <p>A citizen sees which organisation acted, in which role and why, but not which person: that the organisation answers
 * for. An auditor sees that somebody was asked about, and not what the lookup answered. Each look into the log is itself a record of it.
 */
@UseCase
public class AuditTrail {

    private final AuditTrailStore trail;
    private final CitizenNumbers numbers;
    private final AuditLog audit;
    private final Clock clock;

    AuditTrail(AuditTrailStore trail, CitizenNumbers numbers, AuditLog audit, Clock clock) {
        this.trail = trail;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of the records sought, newest first.
     *
     * @throws RegisterProblem {@link Problem#NOT_PERMITTED} when a citizen asks about anybody else, or whoever is no auditor
     *     asks at all; no different for a Patient that is not there
     */
    public AuditPage search(Actor actor, AuditQuery query) {
        Optional<Set<CprNumber>> subjects = subjectsOf(query);
        Set<CprNumber> visible = demandRight(actor, subjects);
        // However the citizen was named: who has looked into their log is part of it.
        Optional<CprNumber> logged = actor instanceof Citizen citizen
                ? Optional.of(citizen.cpr())
                : subjects.stream().flatMap(Set::stream).findFirst();
        audit.append(AuditRecord.about(clock.instant(), actor, Action.READ_AUDIT, logged, AuditRecord.DONE));
        boolean aboutNobody = subjects.filter(Set::isEmpty).isPresent();
        List<AuditEntry> found = aboutNobody ? List.of() : trail.find(query, visible, actor.role() == Role.AUDITOR);
        boolean more = found.size() > query.count();
        return page(actor, more ? found.subList(0, query.count()) : found, more);
    }

    /**
     * One record.
     *
     * @return a page with this record alone
     * @throws RegisterProblem {@link Problem#NOT_FOUND}, also for one that the actor may not see
     */
    public AuditPage read(Actor actor, long number) {
        Set<CprNumber> visible = demandRight(actor, Optional.empty());
        Optional<AuditEntry> found = trail.read(number)
                .filter(entry -> visible.isEmpty()
                        || entry.subject().filter(visible::contains).isPresent());
        audit.append(AuditRecord.about(
                clock.instant(),
                actor,
                Action.READ_AUDIT,
                found.flatMap(AuditEntry::subject),
                found.isPresent() ? AuditRecord.DONE : Problem.NOT_FOUND.code()));
        return page(actor, List.of(found.orElseThrow(() -> new RegisterProblem(Problem.NOT_FOUND))), false);
    }

    /** Whom the query is about; nothing where it is about everybody, an empty set where it can be about nobody. */
    private Optional<Set<CprNumber>> subjectsOf(AuditQuery query) {
        List<Set<CprNumber>> all = Stream.of(
                        query.citizen().map(numbers::allOf),
                        query.patient().map(numbers::ofPatient),
                        query.sameAs().map(this::subjectOf))
                .flatMap(Optional::stream)
                .toList();
        return all.stream().reduce((one, other) -> {
            Set<CprNumber> both = new HashSet<>(one);
            both.retainAll(other);
            return both;
        });
    }

    private Set<CprNumber> subjectOf(long number) {
        return trail.read(number)
                .flatMap(AuditEntry::subject)
                .map(numbers::allOf)
                .orElse(Set.of());
    }

    /** The numbers whose records the actor may see; none where all of them. */
    private Set<CprNumber> demandRight(Actor actor, Optional<Set<CprNumber>> subjects) {
        if (actor instanceof Citizen citizen) {
            Set<CprNumber> own = numbers.allOf(citizen.cpr());
            if (subjects.isEmpty() || subjects.get().equals(own)) {
                return own;
            }
        } else if (actor.role() == Role.AUDITOR) {
            return subjects.orElse(Set.of());
        }
        audit.append(AuditRecord.aboutNobody(clock.instant(), actor, Action.READ_AUDIT, Problem.NOT_PERMITTED.code()));
        throw new RegisterProblem(Problem.NOT_PERMITTED);
    }

    private AuditPage page(Actor actor, List<AuditEntry> entries, boolean more) {
        Map<String, String> patients = new HashMap<>();
        entries.stream()
                .flatMap(entry -> entry.subject().stream())
                .distinct()
                .forEach(cpr -> numbers.patientOf(cpr).ifPresent(id -> patients.put(cpr.digits(), id)));
        List<AuditEntry> shown = entries.stream()
                .map(actor.role() == Role.AUDITOR ? AuditEntry::withoutAnswer : AuditEntry::withoutPerson)
                .toList();
        return new AuditPage(shown, more, patients);
    }
}
