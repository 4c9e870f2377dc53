package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeapDayTest {

    @ParameterizedTest
    @CsvSource({
        "2902600123, 1960-02-29",
        "2902964123, 1996-02-29",
        "2902004123, 2000-02-29",
        "2902005123, 2000-02-29",
        "2902009123, 2000-02-29",
        "2902245123, 2024-02-29",
        "2902605123, 1860-02-29"
    })
    void exists_in_a_leap_year_of_the_century_that_the_number_means(String digits, LocalDate day) {
        assertThat(new CprNumber(digits).birthDateInNumber()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2902610123", "2902490123", "2902234123", "2902575123", "2902595123"})
    void does_not_exist_in_a_common_year(String digits) {
        assertThat(CprNumber.read(digits)).isEqualTo(new CprReading.Unreadable(UnreadableCpr.NO_SUCH_DATE));
    }

    @Test
    void did_not_exist_in_1900_though_it_did_in_2000() {
        assertThat(CprNumber.read("2902003123")).isEqualTo(new CprReading.Unreadable(UnreadableCpr.NO_SUCH_DATE));
        assertThat(CprNumber.read("2902004123").number()).isPresent();
    }
}
