package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhomALookupAsksAboutTest {

    @Test
    void ten_digits_of_the_cpr_system_are_a_citizen() {
        assertThat(answerFor(Canonical.CPR, "2512489996")).isEqualTo("2512489996");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "251248-9996", " 2512489996", "2512489996 ", "251248999", "3113489996", "2512489996x"})
    void what_is_no_number_is_an_invalid_identifier(String value) {
        assertThat(answerFor(Canonical.CPR, value)).isEqualTo("invalid-identifier");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:oid:1.2.208.176.1.6.1.1, 0703921VJ4",
        "http://www.cpr.dk/cpr-systemet, 2512489996",
        "URN:OID:1.2.208.176.1.2, 2512489996",
        "urn:oid:1.2.208.176.1.2, 8512489996",
        "urn:oid:1.2.208.176.1.2, 0703921VJ4"
    })
    void another_system_or_a_replacement_number_is_an_unsupported_identifier(String system, String value) {
        assertThat(answerFor(system, value)).isEqualTo("unsupported-identifier");
    }

    @Test
    void an_identifier_without_a_system_is_nobodys() {
        assertThat(answerFor("", "2512489996")).isEqualTo("invalid-identifier");
    }

    private static String answerFor(String system, String value) {
        return SubjectReading.fold(new AskedIdentifier(system, value), CprNumber::digits, CannotTellReason::code);
    }
}
