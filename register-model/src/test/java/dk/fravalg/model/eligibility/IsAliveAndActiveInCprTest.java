package dk.fravalg.model.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.person.CivilStatus;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IsAliveAndActiveInCprTest {

    @ParameterizedTest
    @CsvSource({
        "ACTIVE_IN_DENMARK",
        "ACTIVE_IN_DENMARK_SPECIAL_ROAD",
        "ACTIVE_IN_GREENLAND",
        "ACTIVE_IN_GREENLAND_SPECIAL_ROAD"
    })
    void with_a_home_in_denmark_or_greenland_or_without_one(CivilStatus status) {
        assertThat(isMet(status)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "ACTIVE_.*")
    void in_no_other_status(CivilStatus status) {
        assertThat(isMet(status)).isFalse();
    }

    private static boolean isMet(CivilStatus status) {
        return new IsAliveAndActiveInCpr()
                .isMetBy(
                        new Application(Citizens.nancyAnn().withStatus(status), false, false),
                        LocalDate.of(2026, 11, 25));
    }
}
