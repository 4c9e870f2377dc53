package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.eligibility.Application;
import dk.fravalg.model.eligibility.EligibilityRules;
import dk.fravalg.model.eligibility.IneligibilityReason;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.persons.PersonRegistry;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks whether a declaration may be registered, and if not, for every reason.
 *
 * <p>The facts come from the CPR register now; the rules stand in {@link EligibilityRules} (sundhedsloven § 25 a(1)).
 */
@UseCase
public class CheckEligibility {

    private final PersonRegistry persons;
    private final AuditLog audit;
    private final Clock clock;

    CheckEligibility(PersonRegistry persons, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the rules say.
     *
     * @param citizen whom the declaration is about, where the CPR register knows anybody by the number
     * @param reasons why it may not be registered; empty when it may
     */
    public record Answer(Optional<PersonFacts> citizen, List<Problem> reasons) {}

    /** Judges a declaration as of now. */
    public Answer check(Actor actor, Declaration declaration) {
        Instant now = clock.instant();
        Optional<PersonFacts> citizen = persons.find(declaration.cpr());
        List<Problem> reasons =
                citizen.map(facts -> judge(actor, declaration, facts, now)).orElse(List.of(Problem.UNKNOWN_PERSON));
        String outcome = reasons.isEmpty() ? AuditRecord.DONE : reasons.get(0).code();
        audit.append(AuditRecord.of(now, actor, Action.CHECK_ELIGIBILITY, declaration.cpr(), outcome));
        return new Answer(citizen, reasons);
    }

    private static List<Problem> judge(Actor actor, Declaration declaration, PersonFacts facts, Instant now) {
        Application application = new Application(facts, actsPersonally(actor), declaration.capacityDeclared());
        return EligibilityRules.judge(application, DanishTime.dateOf(now))
                .fold(
                        List::of,
                        reasons -> reasons.stream()
                                .map(IneligibilityReason::problem)
                                .toList());
    }

    /** On paper the citizen signs; a clerk only enters what stands there. */
    private static boolean actsPersonally(Actor actor) {
        return !(actor instanceof Citizen citizen && citizen.onBehalfOf());
    }
}
