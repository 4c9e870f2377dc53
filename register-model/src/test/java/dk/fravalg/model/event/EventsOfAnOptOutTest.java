package dk.fravalg.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.optout.Change;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsOfAnOptOutTest {

    private static final Instant REGISTERED = Instant.parse("2026-11-02T13:05:00Z");
    private static final Instant EFFECTIVE = Instant.parse("2026-11-09T13:05:00Z");
    private static final Instant TOO_EARLY = EFFECTIVE.minusNanos(1);

    private final OptOut waiting = OptOut.registered(
            new OptOutId("nancys-opt-out"),
            Citizens.nancyAnn().cpr(),
            LocalDate.of(2026, 11, 1),
            REGISTERED,
            Channel.DIGITAL);

    private final OptOut inForce = changed(waiting.bringIntoForce(EFFECTIVE)).optOut();

    @Test
    void coming_into_force_is_told_as_such() {
        assertThat(changed(waiting.bringIntoForce(EFFECTIVE)).event())
                .isEqualTo(new OptOutTookEffect(inForce, EFFECTIVE));
    }

    @Test
    void a_withdrawal_within_the_waiting_period_was_never_in_force() {
        assertThat(changed(waiting.withdraw(TOO_EARLY)).event())
                .isEqualTo(
                        new OptOutWithdrawn(changed(waiting.withdraw(TOO_EARLY)).optOut(), TOO_EARLY, false));
    }

    @Test
    void an_invalidation_within_the_waiting_period_was_never_in_force_and_keeps_its_reason() {
        Change.Changed change = changed(waiting.invalidate(InvalidationReason.LACKED_CAPACITY, TOO_EARLY));

        assertThat(change.event())
                .isEqualTo(
                        new OptOutInvalidated(change.optOut(), TOO_EARLY, InvalidationReason.LACKED_CAPACITY, false));
    }

    @Test
    void a_death_within_the_waiting_period_ends_what_was_never_in_force() {
        Change.Changed change = changed(waiting.endByDeath(TOO_EARLY));

        assertThat(change.event()).isEqualTo(new OptOutEnded(change.optOut(), TOO_EARLY, false));
    }

    @Test
    void what_the_lookup_has_shown_was_in_force_though_the_job_that_notes_it_lags() {
        assertThat(whetherEachClosingSaysItWasInForce(waiting, EFFECTIVE)).containsExactly(true, true, true);
    }

    @Test
    void what_was_told_to_be_in_force_was_so_though_this_clock_runs_behind_the_one_that_told() {
        assertThat(whetherEachClosingSaysItWasInForce(inForce, TOO_EARLY)).containsExactly(true, true, true);
    }

    @Test
    void a_changed_number_is_told_with_the_former_one() {
        CprNumber newNumber = new CprNumber("2512480000");
        Change.Changed change = changed(inForce.follow(newNumber, EFFECTIVE));

        assertThat(change.event())
                .isEqualTo(new SubjectNumberChanged(
                        change.optOut(), EFFECTIVE, Citizens.nancyAnn().cpr()));
        assertThat(change.event().optOut().cpr()).isEqualTo(newNumber);
    }

    @Test
    void every_event_has_its_own_name_and_is_in_its_first_version() {
        List<OptOutEvent> oneOfEach = List.of(
                new OptOutRegistered(waiting, REGISTERED),
                new OptOutTookEffect(inForce, EFFECTIVE),
                new OptOutWithdrawn(waiting, EFFECTIVE, true),
                new OptOutInvalidated(waiting, EFFECTIVE, InvalidationReason.WRONG_PERSON, true),
                new OptOutEnded(waiting, EFFECTIVE, true),
                new SubjectNumberChanged(waiting, EFFECTIVE, waiting.cpr()));

        assertThat(oneOfEach).hasSameSizeAs(OptOutEvent.class.getPermittedSubclasses());
        assertThat(oneOfEach).extracting(OptOutEvent::version).containsOnly(1);
        assertThat(oneOfEach)
                .extracting(OptOutEvent::name)
                .containsExactly("registered", "took-effect", "withdrawn", "invalidated", "ended", "number-changed");
    }

    @Test
    void no_event_shows_a_number_when_it_is_written_to_a_log() {
        CprNumber newNumber = new CprNumber("2512480000");

        assertThat(changed(waiting.follow(newNumber, EFFECTIVE)).event().toString())
                .doesNotContain("2512489996", "2512480000");
    }

    private static List<Boolean> whetherEachClosingSaysItWasInForce(OptOut optOut, Instant now) {
        return List.of(
                ((OptOutWithdrawn) changed(optOut.withdraw(now)).event()).wasInForce(),
                ((OptOutInvalidated) changed(optOut.invalidate(InvalidationReason.WRONG_PERSON, now))
                                .event())
                        .wasInForce(),
                ((OptOutEnded) changed(optOut.endByDeath(now)).event()).wasInForce());
    }

    private static Change.Changed changed(Change change) {
        return (Change.Changed) change;
    }
}
