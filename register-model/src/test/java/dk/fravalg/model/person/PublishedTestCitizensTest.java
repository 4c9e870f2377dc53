package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedTestCitizensTest {

    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    static List<Citizens.PublishedCitizen> published() {
        return Citizens.published();
    }

    @Test
    void are_thirty_eight() {
        assertThat(published()).hasSize(38);
    }

    @ParameterizedTest
    @MethodSource("published")
    void are_all_read_though_none_holds_modulus_11(Citizens.PublishedCitizen citizen) {
        assertThat(holdsModulus11(citizen.cpr())).isFalse();
        assertThat(CprNumber.read(citizen.cpr()).number()).contains(new CprNumber(citizen.cpr()));
    }

    @ParameterizedTest
    @MethodSource("published")
    void are_born_on_the_day_that_their_number_says(Citizens.PublishedCitizen citizen) {
        assertThat(new CprNumber(citizen.cpr()).birthDateInNumber()).isEqualTo(citizen.birthDate());
    }

    private static boolean holdsModulus11(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }
}
