package dk.fravalg.it.seeing;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.PersonalData;
import dk.fravalg.it.wire.Answer;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be searched by is a short list; a page is followed by the next one, and no link holds a CPR number. */
class SearchingIT extends Scene {

    @Test
    @Tag("REQ-SEARCH-3")
    void pages_follow_one_another_until_all_are_found() {
        Set<String> expected = new HashSet<>();
        for (Citizen citizen : citizens.whoMayOptOut().subList(0, 5)) {
            expected.add(citizen.optsOut());
        }

        Set<String> found = new HashSet<>();
        Answer page = clerk.searches("_count", "2");
        for (int pages = 1; pages <= 3; pages++) {
            assertThat(PersonalData.cprShapedIn(linksOf(page))).isEmpty();
            Fhir.consentsIn(page).stream().map(Consent::getIdPart).forEach(found::add);
            Bundle bundle = (Bundle) Fhir.in(page);
            assertThat(bundle.getLink("next") != null).isEqualTo(pages < 3);
            if (bundle.getLink("next") != null) {
                page = clerk.call().get(pathOf(bundle.getLink("next").getUrl()));
            }
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    @Tag("REQ-PRIVACY-4")
    void the_links_of_a_search_by_number_name_the_patient_instead() {
        Citizen nancy = citizens.nancy();
        nancy.optsOut();

        Answer answer = clerk.searchesFor(nancy);

        assertThat(linksOf(answer)).contains("patient=Patient/");
        assertThat(PersonalData.cprShapedIn(linksOf(answer))).isEmpty();
        assertThat(clerk.call().get(pathOf(linksOf(answer)))).isBundleOf("proposed");
    }

    @Test
    @Tag("REQ-SEARCH-5")
    void a_number_of_nobody_finds_nothing() {
        citizens.nancy().optsOut();

        assertThat(clerk.searches("patient.identifier", Canonical.CPR + "|0101509999"))
                .isBundleOf();
        assertThat(ambulanceCrew.searches("patient.identifier", Canonical.CPR + "|0101509999"))
                .isBundleOf();
    }

    @Test
    @Tag("REQ-SEARCH-5")
    void a_number_that_is_none_is_refused() {
        assertThat(clerk.searches("patient.identifier", Canonical.CPR + "|3102489996"))
                .isRefusalWith("invalid-cpr", 422);
        assertThat(clerk.searches("patient.identifier", Canonical.CPR + "|251248-9996"))
                .isRefusalWith("invalid-cpr", 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "patient.identifier 2512489996",
                "patient.identifier http://cvr.dk|12345678",
                "patient.identifier ''",
                "patient.name Nancy",
                "patient.birthdate 1948-12-25",
                "patient:Patient.identifier x",
                "patient:missing true",
                "patient ../Patient/1",
                "patient Patient/a,Patient/b",
                "identifier x",
                "status wished",
                "status:not active",
                "status ''",
                "category:in http://example.org",
                "period ge2020",
                "actor Patient/1",
                "_lastUpdated yesterday",
                "_lastUpdated ''",
                "_id 1",
                "_count -1",
                "_count 0",
                "_count many",
                "_count 99999999999",
                "_offset -1",
                "_sort _lastUpdated",
                "_include Consent:patient",
                "_include *",
                "_revinclude Provenance:target",
                "_has:Provenance:target:agent x",
                "_filter status",
                "_content Nancy",
                "_text Nancy",
                "_list 42",
                "_total accurate",
                "_security x",
                "_profile x",
                "_tag x",
                "_source x",
                "_type Patient",
                "_contained both",
                "_unheard-of x"
            })
    @Tag("REQ-SEARCH-2")
    void whatever_is_not_on_the_list_is_refused(String name, String value) {
        assertThat(clerk.searches(name, value)).isInvalidResource();
        assertThat(ambulanceCrew.searches(name, value)).isInvalidResource();
    }

    @Test
    void a_kept_search_and_a_named_query_are_not_there() {
        assertThat(clerk.searches("_getpages", "x")).isRefusalWith("not-found", 404);
        assertThat(clerk.searches("_query", "x")).isRefusalWith("not-found", 404);
    }

    @Test
    @Tag("REQ-SEARCH-2")
    void a_parameter_that_stands_twice_where_it_may_not_is_refused() {
        assertThat(clerk.searches("patient", "Patient/a", "patient", "Patient/b"))
                .isInvalidResource();
        assertThat(clerk.searches("status", "active", "status", "proposed")).isInvalidResource();
    }

    private static String linksOf(Answer answer) {
        return String.join(
                " ",
                ((Bundle) Fhir.in(answer))
                        .getLink().stream()
                                .map(Bundle.BundleLinkComponent::getUrl)
                                .toList());
    }

    private String pathOf(String url) {
        assertThat(url).startsWith(register.base().toString());
        return url.substring(register.base().toString().length());
    }
}
