package dk.fravalg.model.optout;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HowAnOptOutEndsTest {

    @Test
    void a_wish_ends_by_withdrawal_or_death() {
        assertThat(Arrays.stream(EndReason.values()).map(EndReason::code)).containsExactly("withdrawn", "death");
        assertThat(EndReason.WITHDRAWN.state()).isEqualTo(OptOutState.WITHDRAWN);
        assertThat(EndReason.DEATH.state()).isEqualTo(OptOutState.ENDED);
    }

    @ParameterizedTest
    @EnumSource
    void a_reason_is_found_by_its_code_and_by_the_state_it_leads_to(EndReason reason) {
        assertThat(EndReason.ofCode(reason.code())).contains(reason);
        assertThat(EndReason.of(reason.state())).contains(reason);
    }

    @Test
    void what_is_open_has_not_ended_and_what_is_invalid_never_was() {
        assertThat(EndReason.of(OptOutState.WAITING)).isEmpty();
        assertThat(EndReason.of(OptOutState.IN_FORCE)).isEmpty();
        assertThat(EndReason.of(OptOutState.INVALID)).isEmpty();
        assertThat(EndReason.ofCode("Withdrawn")).isEmpty();
        assertThat(EndReason.ofCode("")).isEmpty();
    }

    @Test
    void a_declaration_keeps_what_was_written_and_hides_the_number_from_logs() {
        Declaration declaration =
                new Declaration(Citizens.nancyAnn().cpr(), "2026-11-25", true, Optional.of(Channel.PAPER));

        assertThat(declaration.cpr()).isEqualTo(Citizens.nancyAnn().cpr());
        assertThat(declaration.decidedAt()).isEqualTo("2026-11-25");
        assertThat(declaration.capacityDeclared()).isTrue();
        assertThat(declaration.channel()).contains(Channel.PAPER);
        assertThat(declaration.toString()).doesNotContain("9996");
    }
}
