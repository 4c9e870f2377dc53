package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprInUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Patient/2512489996",
                "/fhir/Consent/2512489996/_history/1",
                "/fhir/Consent?patient.identifier=urn:oid:1.2.208.176.1.2|2512489996",
                "/fhir/Consent?patient.identifier=urn%3Aoid%3A1.2.208.176.1.2%7C2512489996",
                "/fhir/Consent?x=251248-9996",
                "/fhir/Consent?x=251248%2D9996",
                "/fhir/Consent?x=251248%252D9996",
                "/fhir/Consent?x=251248+9996",
                "/fhir/Consent?x=251248%2B9996",
                "/fhir/Consent?x=251248%209996",
                "/fhir/Consent?x=251248.9996",
                "/fhir/Consent?x=251248_9996",
                "/fhir/Consent?x=25-12-48-9996",
                "/fhir/Consent?x=25%2012%2048%20-%209996",
                "/fhir/Consent?x=251248\u20139996",
                "/fhir/Consent?x=251248%E2%80%939996",
                "/fhir/Consent?x=251248%25E2%2580%25939996",
                "/fhir/Consent?2512489996=x",
                "/fhir/Consent?x=%32%35%31%32%34%38%39%39%39%36",
                "/fhir/Consent?x=%2532%2535%2531%2532%2534%2538%2539%2539%2539%2536",
                "/fhir/Consent?x=cpr2512489996nancy",
                "/fhir/Consent?x=0101000000",
                "/fhir/Consent?x=3112999999",
                "/portal;jsessionid=2512489996",
                "/2512489996"
            })
    void a_number_is_found_wherever_it_stands_and_however_it_is_escaped(String url) {
        assertThat(CprInUrl.isIn(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8512489996", "6101011234", "9112991234", "851248-9996", "61%30101%2D1234"})
    void a_replacement_number_is_somebodys_too(String number) {
        assertThat(CprInUrl.isIn("/fhir/Consent?x=" + number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz%32512489996", "%%32512489996", "2512489996%", "%C3%28%32512489996"})
    void an_escape_that_cannot_be_read_hides_nothing(String text) {
        assertThat(CprInUrl.isIn("/fhir/Consent?x=" + text)).isTrue();
    }

    @Test
    void it_is_found_though_every_character_is_escaped_twice() {
        String once = "251248-9996"
                .chars()
                .mapToObj(each -> String.format("%%%02X", each))
                .collect(Collectors.joining());

        assertThat(CprInUrl.isIn("/x?" + once)).isTrue();
        assertThat(CprInUrl.isIn("/x?" + URLEncoder.encode(once, StandardCharsets.UTF_8)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/metadata",
                "/fhir/Consent/0a5b2c1d-1111-4222-8333-2512489996ab",
                "/fhir/Consent/25124899-9612-4222-8333-251248999612",
                "/fhir/Consent/01010112-3412-4101-8101-010101123412/_history/2",
                "/fhir/Consent?patient=Patient/f3b1c2d4-0101-4012-8123-0101011234ab&_count=200&_offset=1000000",
                "/fhir/Consent?_lastUpdated=ge2026-11-25",
                "/fhir/Consent?_lastUpdated=ge2026-11-25T10:15:00.123%2B01:00&_lastUpdated=lt2026-12-01",
                "/fhir/Consent?_lastUpdated=2026-11-25T10:15:00.123+01:00",
                "/fhir/Consent?category=http://terminology.hl7.org/CodeSystem/consentcategorycodes|dnr",
                "/fhir/Consent?x=http://snomed.info/sct|89666000,304253006",
                "/fhir/Consent?x=25124899961",
                "/fhir/Consent?x=12512489996",
                "/fhir/Consent?x=1764068400000",
                "/fhir/Consent?x=251248999",
                "/fhir/Consent?x=3212489996",
                "/fhir/Consent?x=2513489996",
                "/fhir/Consent?x=0012489996",
                "/sandbox/token/citizen/nancyann",
                "/docs/api/resuscitation-status",
                ""
            })
    void ids_dates_codes_and_longer_digits_are_no_numbers(String url) {
        assertThat(CprInUrl.isIn(url)).isFalse();
    }
}
