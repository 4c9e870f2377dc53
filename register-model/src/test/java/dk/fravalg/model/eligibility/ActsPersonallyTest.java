package dk.fravalg.model.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ActsPersonallyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void whoever_acts_with_own_hand() {
        assertThat(new ActsPersonally().isMetBy(new Application(Citizens.nancyAnn(), true, false), TODAY))
                .isTrue();
    }

    @Test
    void nobody_on_behalf_of_another() {
        assertThat(new ActsPersonally().isMetBy(new Application(Citizens.nancyAnn(), false, true), TODAY))
                .isFalse();
    }
}
