package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void is_read_back_with_all_given_names_before_the_family_name() {
        assertThat(new PersonName("Nancy Ann Test", "Berggren").full()).isEqualTo("Nancy Ann Test Berggren");
    }

    @Test
    void may_be_one_name_only() {
        assertThat(new PersonName("", "Levendefødt").full()).isEqualTo("Levendefødt");
    }

    @Test
    void loses_the_blanks_around_it() {
        assertThat(new PersonName(" Åge Test ", " Berggren ")).isEqualTo(new PersonName("Åge Test", "Berggren"));
    }

    @Test
    void keeps_one_blank_between_two_names() {
        assertThat(new PersonName("Åge \t Test", "van  der Meer"))
                .isEqualTo(new PersonName("Åge Test", "van der Meer"));
    }

    @Test
    void is_none_without_a_family_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName("Åge", " "));
    }
}
