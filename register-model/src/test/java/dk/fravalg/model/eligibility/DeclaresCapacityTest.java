package dk.fravalg.model.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeclaresCapacityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void whoever_has_declared_it() {
        assertThat(new DeclaresCapacity().isMetBy(new Application(Citizens.nancyAnn(), false, true), TODAY))
                .isTrue();
    }

    @Test
    void nobody_who_has_not_declared_it() {
        assertThat(new DeclaresCapacity().isMetBy(new Application(Citizens.nancyAnn(), true, false), TODAY))
                .isFalse();
    }
}
