package dk.fravalg.model.optout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void a_channel_is_digital_or_paper() {
        assertThat(Arrays.stream(Channel.values()).map(Channel::code)).containsExactly("digital", "paper");
        assertThat(Channel.ofCode("digital")).contains(Channel.DIGITAL);
        assertThat(Channel.ofCode("paper")).contains(Channel.PAPER);
        assertThat(Channel.ofCode("phone")).isEmpty();
        assertThat(Channel.ofCode("Paper")).isEmpty();
    }

    @Test
    void a_registration_is_invalid_for_one_of_four_reasons() {
        assertThat(Arrays.stream(InvalidationReason.values()).map(InvalidationReason::code))
                .containsExactly("not-own-declaration", "lacked-capacity", "wrong-person", "registered-in-error");
        assertThat(InvalidationReason.ofCode("lacked-capacity")).contains(InvalidationReason.LACKED_CAPACITY);
        assertThat(InvalidationReason.ofCode("wrong-person")).contains(InvalidationReason.WRONG_PERSON);
        assertThat(InvalidationReason.ofCode("LACKED_CAPACITY")).isEmpty();
        assertThat(InvalidationReason.ofCode("")).isEmpty();
    }

    @Test
    void a_state_is_open_while_the_wish_stands() {
        assertThat(Arrays.stream(OptOutState.values()).filter(OptOutState::isOpen))
                .containsExactly(OptOutState.WAITING, OptOutState.IN_FORCE);
    }
}
