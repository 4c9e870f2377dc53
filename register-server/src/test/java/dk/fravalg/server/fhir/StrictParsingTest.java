package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictParsingTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Test
    void what_fhir_knows_is_read() {
        assertThat(json("{\"resourceType\":\"Consent\",\"status\":\"proposed\"}")
                        .getStatus()
                        .toCode())
                .isEqualTo("proposed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"resourceType\":\"Consent\",\"colour\":\"red\"};unknown element colour",
                "{\"resourceType\":\"Consent\",\"scope\":{\"coding\":[{\"codes\":\"adr\"}]}};unknown element codes",
                "{\"resourceType\":\"Consent\",\"2512489996\":1};unknown element of a name that FHIR does not have",
                "{\"resourceType\":\"Consent\",\"Nancy Ann\":1};unknown element of a name that FHIR does not have",
                "{\"resourceType\":\"Consent\",\"extension\":[{\"valueBoolean\":true}]};element url is missing"
            })
    void what_fhir_does_not_know_is_named_where_the_name_is_safe(String body, String where) {
        assertThatExceptionOfType(StrictParsing.Refused.class)
                .isThrownBy(() -> json(body))
                .satisfies(refusal -> assertThat(refusal.where()).isEqualTo(where));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Consent\",\"status\":\"open\"}",
                "{\"resourceType\":\"Consent\",\"dateTime\":\"2026-02-30\"}",
                "{\"resourceType\":\"Consent\",\"status\":[\"proposed\",\"active\"]}",
                "{\"resourceType\":\"Consent\",\"category\":{}}",
                "{\"resourceType\":\"Consent\",\"status\":true}"
            })
    void a_wrong_value_or_type_is_refused(String body) {
        assertThatExceptionOfType(DataFormatException.class).isThrownBy(() -> json(body));
    }

    @ParameterizedTest
    @CsvSource({
        "<colour value=\"red\"/>,unknown element colour",
        "<status value=\"proposed\"/><status value=\"active\"/>,element status may not repeat",
        "<status colour=\"red\"/>,unknown attribute colour"
    })
    void xml_is_read_as_strictly_and_the_place_is_told(String inside, String where) {
        assertThatExceptionOfType(DataFormatException.class)
                .isThrownBy(() -> xml("<Consent xmlns=\"http://hl7.org/fhir\">" + inside + "</Consent>"))
                .satisfies(refusal ->
                        assertThat(Diagnosis.of(refusal).problem().detail()).contains(where));
    }

    private static Consent json(String body) {
        return parse(FHIR.newJsonParser(), body);
    }

    private static Consent xml(String body) {
        return parse(FHIR.newXmlParser(), body);
    }

    private static Consent parse(IParser parser, String body) {
        return parser.setParserErrorHandler(new StrictParsing()).parseResource(Consent.class, body);
    }
}
