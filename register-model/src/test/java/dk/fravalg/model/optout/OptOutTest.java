package dk.fravalg.model.optout;

import static dk.fravalg.model.optout.NancysOptOut.CLOSED;
import static dk.fravalg.model.optout.NancysOptOut.CPR;
import static dk.fravalg.model.optout.NancysOptOut.DECIDED;
import static dk.fravalg.model.optout.NancysOptOut.EFFECTIVE;
import static dk.fravalg.model.optout.NancysOptOut.ID;
import static dk.fravalg.model.optout.NancysOptOut.REGISTERED;
import static dk.fravalg.model.optout.NancysOptOut.TOO_EARLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptOutTest {

    @Test
    void that_is_registered_waits_for_seven_days() {
        assertThat(NancysOptOut.registered())
                .isEqualTo(new OptOut(
                        ID, CPR, DECIDED, REGISTERED, EFFECTIVE, Channel.PAPER, OptOutState.WAITING, Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING", "IN_FORCE"})
    void that_is_open_counts_from_the_moment_it_takes_effect_whatever_has_been_noted(OptOutState state) {
        assertThat(NancysOptOut.in(state).isInForceAt(TOO_EARLY)).isFalse();
        assertThat(NancysOptOut.in(state).isInForceAt(EFFECTIVE)).isTrue();
        assertThat(NancysOptOut.in(state).isInForceAt(EFFECTIVE.plusNanos(1))).isTrue();
        assertThat(NancysOptOut.in(state).isInForceAt(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "ENDED", "INVALID"})
    void that_is_closed_never_counts(OptOutState state) {
        assertThat(NancysOptOut.in(state).isInForceAt(TOO_EARLY)).isFalse();
        assertThat(NancysOptOut.in(state).isInForceAt(EFFECTIVE)).isFalse();
        assertThat(NancysOptOut.in(state).isInForceAt(CLOSED)).isFalse();
    }

    @Test
    void cannot_take_effect_with_or_before_its_registration() {
        assertThatIllegalArgumentException().isThrownBy(() -> takingEffectAt(REGISTERED));
        assertThatIllegalArgumentException().isThrownBy(() -> takingEffectAt(REGISTERED.minusNanos(1)));
        assertThat(takingEffectAt(REGISTERED.plusNanos(1)).isInForceAt(REGISTERED))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void has_a_time_of_ending_exactly_when_it_is_closed(OptOutState state) {
        Optional<Instant> wrong = state.isOpen() ? Optional.of(CLOSED) : Optional.empty();

        assertThatIllegalArgumentException().isThrownBy(() -> NancysOptOut.in(state, wrong));
    }

    @Test
    void shows_no_number_when_it_is_written_to_a_log() {
        assertThat(NancysOptOut.registered().toString()).contains("251248-****").doesNotContain("9996");
    }

    private static OptOut takingEffectAt(Instant effectiveFrom) {
        return new OptOut(
                ID, CPR, DECIDED, REGISTERED, effectiveFrom, Channel.DIGITAL, OptOutState.WAITING, Optional.empty());
    }
}
