package dk.fravalg.model.optout;

import static dk.fravalg.model.optout.NancysOptOut.CPR;
import static dk.fravalg.model.optout.NancysOptOut.EFFECTIVE;
import static dk.fravalg.model.optout.NancysOptOut.LATER;
import static dk.fravalg.model.optout.NancysOptOut.OTHER_CPR;
import static dk.fravalg.model.optout.NancysOptOut.REGISTERED;
import static dk.fravalg.model.optout.NancysOptOut.TOO_EARLY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.event.SubjectNumberChanged;
import dk.fravalg.model.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table of states and changes, legal and illegal. */
class ChangesOfAnOptOutTest {

    enum Asked {
        BRING_INTO_FORCE(OptOut::bringIntoForce),
        WITHDRAW(OptOut::withdraw),
        INVALIDATE((optOut, now) -> optOut.invalidate(InvalidationReason.WRONG_PERSON, now)),
        END_BY_DEATH(OptOut::endByDeath);

        private final BiFunction<OptOut, Instant, Change> change;

        Asked(BiFunction<OptOut, Instant, Change> change) {
            this.change = change;
        }

        Change of(OptOut optOut, Instant now) {
            return change.apply(optOut, now);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,   BRING_INTO_FORCE, IN_FORCE",
        "IN_FORCE,  BRING_INTO_FORCE, unchanged",
        "WITHDRAWN, BRING_INTO_FORCE, unchanged",
        "ENDED,     BRING_INTO_FORCE, unchanged",
        "INVALID,   BRING_INTO_FORCE, unchanged",
        "WAITING,   WITHDRAW,         WITHDRAWN",
        "IN_FORCE,  WITHDRAW,         WITHDRAWN",
        "WITHDRAWN, WITHDRAW,         unchanged",
        "ENDED,     WITHDRAW,         unchanged",
        "INVALID,   WITHDRAW,         refused",
        "WAITING,   INVALIDATE,       INVALID",
        "IN_FORCE,  INVALIDATE,       INVALID",
        "WITHDRAWN, INVALIDATE,       refused",
        "ENDED,     INVALIDATE,       refused",
        "INVALID,   INVALIDATE,       unchanged",
        "WAITING,   END_BY_DEATH,     ENDED",
        "IN_FORCE,  END_BY_DEATH,     ENDED",
        "WITHDRAWN, END_BY_DEATH,     unchanged",
        "ENDED,     END_BY_DEATH,     unchanged",
        "INVALID,   END_BY_DEATH,     unchanged"
    })
    void each_change_in_each_state_has_one_outcome(OptOutState state, Asked asked, String outcome) {
        OptOut before = NancysOptOut.in(state);

        Change change = asked.of(before, LATER);

        switch (outcome) {
            case "unchanged" -> assertThat(change).isEqualTo(new Change.Unchanged(before));
            case "refused" -> assertThat(change).isEqualTo(new Change.Refused(Problem.NOT_OPEN));
            default -> {
                OptOutState after = OptOutState.valueOf(outcome);
                OptOut expected = NancysOptOut.in(after, after.isOpen() ? Optional.empty() : Optional.of(LATER));
                assertThat(change).isInstanceOf(Change.Changed.class);
                Change.Changed changed = (Change.Changed) change;
                assertThat(changed.optOut()).isEqualTo(expected);
                assertThat(changed.event().optOut()).isEqualTo(expected);
                assertThat(changed.event().at()).isEqualTo(LATER);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, unchanged", "0, changed", "1, changed"})
    void a_waiting_opt_out_comes_into_force_at_the_moment_it_takes_effect_and_not_before(long nanos, String outcome) {
        OptOut waiting = NancysOptOut.registered();

        assertThat(waiting.bringIntoForce(EFFECTIVE.plusNanos(nanos))
                        .<String>fold((optOut, event) -> "changed", optOut -> "unchanged", Problem::code))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource
    void a_new_number_is_followed_in_every_state_and_changes_nothing_else(OptOutState state) {
        OptOut before = NancysOptOut.in(state);

        Change change = before.follow(OTHER_CPR, LATER);

        OptOut after = new OptOut(
                before.id(),
                OTHER_CPR,
                before.decidedOn(),
                before.registeredAt(),
                before.effectiveFrom(),
                before.channel(),
                state,
                before.endedAt());
        assertThat(change).isEqualTo(new Change.Changed(after, new SubjectNumberChanged(after, LATER, CPR)));
    }

    @ParameterizedTest
    @EnumSource
    void the_number_it_has_already_is_no_change(OptOutState state) {
        OptOut before = NancysOptOut.in(state);

        assertThat(before.follow(CPR, LATER)).isEqualTo(new Change.Unchanged(before));
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAW", "INVALIDATE", "END_BY_DEATH"})
    void closing_is_free_at_any_time_also_before_it_takes_effect_and_by_a_clock_that_runs_behind(Asked asked) {
        for (Instant now : new Instant[] {REGISTERED.minusSeconds(1), REGISTERED, TOO_EARLY, EFFECTIVE}) {
            assertThat(asked.of(NancysOptOut.registered(), now)).isInstanceOf(Change.Changed.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING,   WITHDRAW, changed to WITHDRAWN by OptOutWithdrawn",
        "WITHDRAWN, WITHDRAW, still WITHDRAWN",
        "INVALID,   WITHDRAW, not-open"
    })
    void whoever_asks_for_all_cases_is_given_the_one_that_came(OptOutState state, Asked asked, String answer) {
        assertThat(asked.of(NancysOptOut.in(state), LATER)
                        .<String>fold(
                                (optOut, event) -> "changed to " + optOut.state() + " by "
                                        + event.getClass().getSimpleName(),
                                optOut -> "still " + optOut.state(),
                                Problem::code))
                .isEqualTo(answer);
    }
}
