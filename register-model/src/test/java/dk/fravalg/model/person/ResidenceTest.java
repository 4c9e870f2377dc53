package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidenceTest {

    @Test
    void is_a_municipality_in_a_region() {
        Residence hilleroed = new Residence("0219", "DK-84");

        assertThat(hilleroed.municipality()).isEqualTo("0219");
        assertThat(hilleroed.region()).isEqualTo("DK-84");
        assertThat(Residence.read("0219", "DK-84")).contains(hilleroed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DK-81", "DK-86", "GL-SM"})
    void takes_a_region_that_is_newer_than_the_program(String region) {
        assertThatCode(() -> new Residence("0219", region)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "219", "02190", "O219", "٠٢١٩"})
    void refuses_a_municipality_code_of_another_shape(String municipality) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Residence(municipality, "DK-84"));
        assertThat(Residence.read(municipality, "DK-84")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "84", "DK84", "dk-84", "DK-", "DK-8400"})
    void refuses_a_region_code_of_another_shape(String region) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Residence("0219", region));
        assertThat(Residence.read("0219", region)).isEmpty();
    }
}
