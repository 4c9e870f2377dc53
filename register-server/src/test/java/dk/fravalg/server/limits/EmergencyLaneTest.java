package dk.fravalg.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In an emergency nobody waits for what was asked otherwise; and the word alone opens nothing. */
@Tag("ASVS-2.4.1")
class EmergencyLaneTest extends Asking {

    @Test
    void an_emergency_is_not_refused_for_what_else_the_client_asked() {
        exhaust();
        for (int i = 0; i < 200; i++) {
            attempt(() -> limits.request(EOJ));
        }

        limits.lookUp(EOJ, strangers(1), EMERGENCY);
        limits.lookUp(EOJ, strangers(10), EMERGENCY);
    }

    @Test
    void the_word_emergency_is_no_way_round() {
        exhaust();
        isRefused(() -> limits.lookUp(EOJ, strangers(11), EMERGENCY));
        int through = 0;
        while (attempt(() -> limits.lookUp(EOJ, strangers(1), EMERGENCY)).isEmpty()) {
            through++;
        }

        assertThat(through).isBetween(100, 103);
        // A hundred an hour: one in 36 seconds; the ordinary lane has one in a second.
        assertThat(waitOf(() -> limits.lookUp(EOJ, strangers(1), EMERGENCY))).isEqualTo(Duration.ofSeconds(1));
        isRefused(() -> limits.lookUp(EOJ, strangers(1), TREATMENT));
    }

    @Test
    void an_emergency_may_use_the_ordinary_lane_as_well() {
        Limits fast = limits(10_000, 3_600, 100, 5);
        for (int i = 0; i < 100 + 3_600; i++) {
            fast.lookUp(EOJ, strangers(1), EMERGENCY);
        }
        assertThat(figures.find("register.limits.refused").counters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"etreat", "ETREAT ", "TREAT", "", "HPAYMT"})
    void only_the_code_itself_says_that_it_is_one(String purpose) {
        exhaust();

        isRefused(() -> limits.lookUp(EOJ, strangers(1), Optional.of(purpose)));
    }
}
