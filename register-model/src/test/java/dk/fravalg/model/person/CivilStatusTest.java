package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CivilStatusTest {

    @ParameterizedTest
    @CsvSource({
        "01, ACTIVE_IN_DENMARK, true",
        "03, ACTIVE_IN_DENMARK_SPECIAL_ROAD, true",
        "05, ACTIVE_IN_GREENLAND, true",
        "07, ACTIVE_IN_GREENLAND_SPECIAL_ROAD, true",
        "20, TAX_NUMBER_ONLY, false",
        "30, ANNULLED, false",
        "50, DOUBLE_NUMBER, false",
        "60, CHANGED_NUMBER, false",
        "70, DISAPPEARED, false",
        "80, EMIGRATED, false",
        "90, DEAD, false"
    })
    void has_a_code_and_is_active_or_not(String code, CivilStatus status, boolean active) {
        assertThat(CivilStatus.ofCode(code)).contains(status);
        assertThat(status.code()).isEqualTo(code);
        assertThat(status.isActive()).isEqualTo(active);
    }

    @Test
    void is_one_of_eleven() {
        assertThat(Arrays.stream(CivilStatus.values()).map(CivilStatus::code))
                .containsExactly("01", "03", "05", "07", "20", "30", "50", "60", "70", "80", "90");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "10", "99", "DEAD", " 01"})
    void has_no_other_code(String code) {
        assertThat(CivilStatus.ofCode(code)).isEmpty();
    }
}
