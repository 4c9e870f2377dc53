package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import org.junit.jupiter.api.Test;

class PeopleHideThemselvesTest {

    @Test
    void a_number_shows_the_birth_date_only() {
        assertThat(new CprNumber("2512489996")).hasToString("251248-****");
    }

    @Test
    void a_reading_shows_no_more_than_the_number_does() {
        assertThat(CprNumber.read("251248-9996").toString())
                .contains("251248-****")
                .doesNotContain("9996");
        assertThat(CprNumber.read("351248-9996").toString()).doesNotContain("9996", "351248");
    }

    @Test
    void a_number_is_shown_whole_only_to_those_who_ask_for_the_printed_form() {
        assertThat(new CprNumber("2512489996").hyphenated()).isEqualTo("251248-9996");
    }

    @Test
    void a_name_is_not_shown() {
        assertThat(new PersonName("Nancy Ann Test", "Berggren")).hasToString("PersonName[hidden]");
    }

    @Test
    void the_facts_show_the_masked_number_and_the_status() {
        assertThat(Citizens.nancyAnn().withNumber(new CprNumber("2512480000")))
                .hasToString("PersonFacts[251248-****, ACTIVE_IN_DENMARK]");
    }
}
