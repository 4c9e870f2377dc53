package dk.fravalg.server.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Withdrawal by the citizen, invalidation by a clerk. */
abstract class ChangingAnOptOutContract extends RegisterSuite {

    ChangingAnOptOutContract(Database database) {
        super(database);
    }

    @Test
    void a_withdrawal_counts_at_once_and_a_second_one_changes_nothing() {
        OptOutId id = story.hasInForce("nancyann");
        withdraw(story.citizen("nancyann"), id);
        register.time().passes(Duration.ofHours(1));
        withdraw(story.citizen("nancyann"), id);

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.WITHDRAWN);
        assertThat(story.optOut(id).endedAt())
                .contains(register.time().instant().minus(Duration.ofHours(1)));
        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        assertThat(AuditRows.of(register, "withdraw"))
                .containsExactly("citizen withdraw 2512489996 done", "citizen withdraw 2512489996 unchanged");
    }

    @Test
    void within_the_waiting_period_it_never_takes_effect() {
        OptOutId id = story.registers("nancyann");
        story.withdraws("nancyann", id);
        story.waitingPeriodPasses();
        register.time().passes(Duration.ofDays(1));

        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        assertThat(story.noteWhatIsDue()).isZero();
    }

    @Test
    void it_is_never_blocked_by_what_has_become_of_the_citizen() {
        OptOutId id = story.hasInForce("nancyann");
        register.people()
                .change(
                        "nancyann",
                        register.people()
                                .named("nancyann")
                                .withStatus(CivilStatus.EMIGRATED)
                                .withResidence(Optional.empty()));

        withdraw(Cast.CLERK, id);

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.WITHDRAWN);
        assertThat(AuditRows.of(register, "withdraw")).containsExactly("clerk withdraw 2512489996 done paper-form");
    }

    @Test
    void a_citizen_withdraws_with_a_former_number_too() {
        OptOutId id = story.hasInForce("nancyann");
        CprNumber former = story.getsNumber("nancyann", "2512489980");

        withdraw(new Citizen(former, false), id);

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.WITHDRAWN);
    }

    @Test
    void what_is_not_ones_own_is_not_there() {
        OptOutId id = story.hasInForce("nancyann");
        for (Actor actor : List.of(story.citizen("bruno"), Cast.DOCTOR, Cast.AMBULANCE, Cast.AUDITOR)) {
            assertRefused(() -> withdraw(actor, id), Problem.NOT_FOUND);
        }
        assertRefused(() -> withdraw(Cast.CLERK, new OptOutId("no-such")), Problem.NOT_FOUND);

        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
        assertThat(AuditRows.of(register, "withdraw"))
                .hasSize(5)
                .allMatch(line -> line.contains(" withdraw not-found"));
    }

    @Test
    void nobody_withdraws_on_behalf_of_the_citizen() {
        OptOutId id = story.hasInForce("nancyann");

        assertRefused(
                () -> withdraw(new Citizen(story.numberOf("nancyann"), true), id), Problem.ON_BEHALF_OF_NOT_ALLOWED);
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
        assertThat(AuditRows.of(register, "withdraw")).containsExactly("citizen withdraw on-behalf-of-not-allowed");
    }

    @Test
    void a_clerk_finds_a_registration_invalid_and_a_second_time_changes_nothing() {
        OptOutId id = story.hasInForce("nancyann");
        invalidate(Cast.CLERK, id);
        invalidate(Cast.CLERK, id);

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.INVALID);
        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        assertThat(AuditRows.of(register, "invalidate"))
                .containsExactly(
                        "clerk invalidate 2512489996 done paper-form",
                        "clerk invalidate 2512489996 unchanged paper-form");
    }

    @Test
    void nobody_but_a_clerk_finds_a_registration_invalid() {
        OptOutId id = story.registers("nancyann");
        for (Actor actor : List.of(story.citizen("nancyann"), Cast.DOCTOR, Cast.AMBULANCE, Cast.AUDITOR)) {
            assertRefused(() -> invalidate(actor, id), Problem.NOT_FOUND);
        }
        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.WAITING);
    }

    @Test
    void history_is_not_rewritten() {
        OptOutId withdrawn = story.hasInForce("nancyann");
        story.withdraws("nancyann", withdrawn);
        OptOutId invalid = story.registers("bruno");
        invalidate(Cast.CLERK, invalid);

        assertRefused(() -> invalidate(Cast.CLERK, withdrawn), Problem.NOT_OPEN);
        assertRefused(() -> withdraw(story.citizen("bruno"), invalid), Problem.NOT_OPEN);
        assertThat(AuditRows.all(register))
                .contains("clerk invalidate 2512489996 not-open paper-form", "citizen withdraw 2509479989 not-open");
    }

    private void withdraw(Actor actor, OptOutId id) {
        part(WithdrawOptOut.class).withdraw(actor, id);
    }

    private void invalidate(Actor actor, OptOutId id) {
        part(InvalidateOptOut.class)
                .invalidate(actor, id, Optional.empty(), InvalidationReason.WRONG_PERSON, "Two Nancys.");
    }

    private static void assertRefused(Runnable change, Problem problem) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(change::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
