package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.store.ConsentPage;
import dk.fravalg.server.store.ConsentQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentSearchTest {

    private static final String NANCY = "urn:oid:1.2.208.176.1.2|2512489996";

    @Test
    void nothing_asked_is_everything_twenty_at_a_time() {
        assertThat(ConsentSearch.read(Map.of()))
                .isEqualTo(
                        new ConsentQuery(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), 20, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.identifier", "patient:identifier"})
    void a_citizen_is_named_by_number(String name) {
        assertThat(ConsentSearch.read(one(name, NANCY)).cpr()).contains(new CprNumber("2512489996"));
    }

    @Test
    void all_parameters_of_the_contract_are_read() {
        ConsentQuery query = ConsentSearch.read(Map.of(
                "patient", values("Patient/nancy-1"),
                "status", values("active,proposed"),
                "category", values("http://terminology.hl7.org/CodeSystem/consentcategorycodes|dnr"),
                "_lastUpdated", values("ge2026-11-01", "lt2026-12-01T00:00:00+01:00"),
                "_count", values("7"),
                "_offset", values("14"),
                "_format", values("json"),
                "_pretty", values("true")));

        assertThat(query)
                .isEqualTo(new ConsentQuery(
                        Optional.empty(),
                        Optional.of("nancy-1"),
                        List.of("active", "proposed"),
                        List.of("http://terminology.hl7.org/CodeSystem/consentcategorycodes|dnr"),
                        List.of("ge2026-11-01", "lt2026-12-01T00:00:00+01:00"),
                        7,
                        14));
        assertThat(ConsentSearch.read(one("patient", "nancy-1")).patientId()).contains("nancy-1");
    }

    @Test
    void no_page_is_larger_than_two_hundred() {
        assertThat(ConsentSearch.read(one("_count", "200")).count()).isEqualTo(200);
        assertThat(ConsentSearch.read(one("_count", "201")).count()).isEqualTo(200);
        assertThat(ConsentSearch.read(one("_count", "2147483647")).count()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource
    void what_cannot_be_answered_truly_is_refused(String name, String[] given) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> ConsentSearch.read(Map.of(name, given)))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.INVALID_RESOURCE);
                    assertThat(refusal.getMessage()).doesNotContain("2512489996");
                });
    }

    static Stream<Arguments> what_cannot_be_answered_truly_is_refused() {
        return Stream.of(
                arguments("identifier", values("2512489996")),
                arguments("patient.identifier", values("2512489996")),
                arguments("patient.identifier", values("|2512489996")),
                arguments("patient.identifier", values("urn:oid:1.2.208.176.1.6.1.1|0703921VJ4")),
                arguments("patient.identifier", values(NANCY, NANCY)),
                arguments("patient.identifier", values("")),
                arguments("patient.name", values("Nancy")),
                arguments("patient", values("Group/nancy")),
                arguments("patient", values("http://other.example/fhir/Patient/nancy")),
                arguments("patient", values("a,b")),
                arguments("patient", values()),
                arguments("status", values("open")),
                arguments("status", values("active,")),
                arguments("status:not", values("active")),
                arguments("category", values("")),
                arguments("_lastUpdated", values("yesterday")),
                arguments("_lastUpdated", values("ap2026-11-01")),
                arguments("_count", values("0")),
                arguments("_count", values("-1")),
                arguments("_count", values("many")),
                arguments("_count", values("99999999999")),
                arguments("_count", values("10", "20")),
                arguments("_offset", values("-1")),
                arguments("_offset", values("1000001")),
                arguments("_include", values("Consent:patient")),
                arguments("_has:Provenance:target:agent", values("x")),
                arguments("_sort", values("_id")),
                arguments("_total", values("accurate")),
                arguments("_id", values("nancys")));
    }

    @Test
    void a_citizen_is_named_once() {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> ConsentSearch.read(
                        Map.of("patient.identifier", values(NANCY), "patient:identifier", values(NANCY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"251248-9996", "8512489996", "3102489996", "x", ""})
    void what_is_no_cpr_number_is_refused_as_such(String value) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> ConsentSearch.read(one("patient.identifier", "urn:oid:1.2.208.176.1.2|" + value)))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.INVALID_CPR));
    }

    @Test
    void a_bundle_leads_on_by_the_patients_id_and_never_by_the_number() {
        ConsentQuery query = ConsentSearch.read(Map.of(
                "patient.identifier", values(NANCY),
                "status", values("active"),
                "category", values("http://x|dnr"),
                "_lastUpdated", values("ge2026-11-01T00:00:00+01:00"),
                "_count", values("2"),
                "_offset", values("2")));
        Bundle bundle = ConsentSearch.bundle(Map.of(), query, page(true), "https://base/fhir");

        assertThat(bundle.getType()).isEqualTo(BundleType.SEARCHSET);
        assertThat(bundle.hasTotal()).isFalse();
        String common = "https://base/fhir/Consent?patient=Patient/nancy-1&status=active&category=http%3A%2F%2Fx%7Cdnr"
                + "&_lastUpdated=ge2026-11-01T00%3A00%3A00%2B01%3A00&_count=2";
        assertThat(bundle.getLink("self").getUrl()).isEqualTo(common + "&_offset=2");
        assertThat(bundle.getLink("next").getUrl()).isEqualTo(common + "&_offset=4");
        assertThat(CprInUrl.isIn(bundle.getLink("next").getUrl())).isFalse();
    }

    @Test
    void a_bundle_that_holds_all_says_how_many_and_leads_nowhere() {
        Bundle bundle = ConsentSearch.bundle(Map.of(), ConsentSearch.read(Map.of()), page(false), "https://base/fhir");

        assertThat(bundle.getTotal()).isOne();
        assertThat(bundle.getLink("next")).isNull();
        assertThat(bundle.getEntryFirstRep().getFullUrl()).isEqualTo("https://base/fhir/Consent/nancys");
        assertThat(bundle.getEntryFirstRep().getSearch().getMode().toCode()).isEqualTo("match");
    }

    private static ConsentPage page(boolean more) {
        Consent consent = new Consent();
        consent.setId("Consent/nancys/_history/2");
        return new ConsentPage(List.of(consent), Optional.of("nancy-1"), more);
    }

    private static Map<String, String[]> one(String name, String value) {
        return Map.of(name, values(value));
    }

    private static String[] values(String... values) {
        return values;
    }
}
