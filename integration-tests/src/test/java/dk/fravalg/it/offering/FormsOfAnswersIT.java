package dk.fravalg.it.offering;

import static dk.fravalg.it.cast.Caller.FHIR_JSON;
import static dk.fravalg.it.cast.Caller.FHIR_XML;
import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may ask of the form of an answer, and what an answer never lacks. */
class FormsOfAnswersIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @ParameterizedTest
    @ValueSource(strings = {"_summary=true", "_summary=data", "_elements=patient", "_elements=dateTime,policy"})
    void a_consent_in_parts_still_says_what_is_denied_and_whether_it_counts(String form) {
        String id = optOutInForceOf(nancy);

        Answer answer = ambulanceCrew.call().get("/fhir/Consent/" + id + "?" + form);

        Consent consent = (Consent) Fhir.in(answer);
        saysTheWish(consent);
        assertThat(consent.getMeta().getTag("http://terminology.hl7.org/CodeSystem/v3-ObservationValue", "SUBSETTED"))
                .isNotNull();
        assertThat(consent.getText().isEmpty()).isTrue();
    }

    @Test
    void elements_leave_out_what_was_not_asked_for() {
        String id = optOutInForceOf(nancy);

        Consent consent = (Consent) Fhir.in(nancy.call().get("/fhir/Consent/" + id + "?_elements=dateTime"));

        assertThat(consent.hasDateTime()).isTrue();
        assertThat(consent.hasPatient()).isFalse();
        assertThat(consent.hasPolicy()).isFalse();
    }

    @Test
    void a_search_in_parts_finds_the_same() {
        optOutInForceOf(nancy);

        Answer byForm =
                ambulanceCrew.searches("patient.identifier", Canonical.CPR + "|" + nancy.cpr(), "_elements", "patient");

        assertThat(byForm).isBundleOf("active");
        saysTheWish(Fhir.consentsIn(byForm).get(0));
    }

    @Test
    void the_next_page_has_the_form_of_the_first() {
        nancy.optsOut();
        citizens.bruno().optsOut();

        Bundle first = (Bundle) Fhir.in(clerk.call().get("/fhir/Consent?_count=1&_elements=dateTime&_format=xml"));
        String next = first.getLink(Bundle.LINK_NEXT).getUrl();
        Answer second =
                clerk.call().get(next.substring(register.base().toString().length()));

        assertThat(second.header("Content-Type").orElseThrow()).startsWith(FHIR_XML);
        assertThat(Fhir.consentsIn(second)).singleElement().satisfies(consent -> {
            assertThat(consent.hasPatient()).isFalse();
            assertThat(consent.getProvision().getType()).isEqualTo(ConsentProvisionType.DENY);
        });
    }

    @Test
    void a_link_to_the_next_page_does_not_grow() {
        nancy.optsOut();
        citizens.bruno().optsOut();
        citizens.whoMayOptOut().get(2).optsOut();

        String first = next(clerk.call().get("/fhir/Consent?_count=1&_elements=dateTime"));
        String second = next(clerk.call().get(first));

        assertThat(second.length()).isLessThanOrEqualTo(first.length() + "&_offset=1".length());
        assertThat(second).containsOnlyOnce("provision");
    }

    private String next(Answer page) {
        return ((Bundle) Fhir.in(page))
                .getLink(Bundle.LINK_NEXT)
                .getUrl()
                .substring(register.base().toString().length());
    }

    @Test
    void a_date_of_the_callers_does_not_hide_what_has_changed() {
        String id = nancy.optsOut();

        assertThat(nancy.call()
                        .with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                        .get("/fhir/Consent/" + id))
                .isConsent(200, "proposed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_summary=count",
                "_summary=text",
                "_summary=",
                "_elements=",
                "_elements=*",
                "_elements=Bundle.type"
            })
    void other_parts_are_refused_in_a_form_as_in_a_url(String form) {
        String name = form.substring(0, form.indexOf('='));
        String value = form.substring(form.indexOf('=') + 1);

        assertThat(clerk.searches(name, value)).isInvalidResource();
        assertThat(clerk.call().get("/fhir/Consent?" + form)).isInvalidResource();
    }

    @Test
    void the_answer_of_a_lookup_is_whole_or_not_given() {
        Answer answer = ambulanceCrew
                .call()
                .withText(FHIR_JSON, LookupForm.about(nancy).json())
                .post("/fhir/Consent/$resuscitation-status?_elements=result");

        assertThat(answer).isRefusalWith("invalid-resource", 400);
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/fhir+json",
        "xml, application/fhir+xml",
        "application/fhir%2Bxml, application/fhir+xml"
    })
    void the_format_can_be_asked_for_in_the_url_whatever_is_accepted(String format, String type) {
        String id = nancy.optsOut();

        Answer answer = nancy.call().with("Accept", FHIR_JSON).get("/fhir/Consent/" + id + "?_format=" + format);

        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer).isConsent(200, "proposed");
    }

    @Test
    void whoever_prefers_little_is_told_only_where_it_is() {
        Answer answer = nancy.call()
                .with("Prefer", "return=minimal")
                .withText(FHIR_JSON, OptOutForm.of(nancy).json())
                .post("/fhir/Consent");

        assertThat(answer).hasStatus(201);
        assertThat(answer.body()).isEmpty();
        String location = answer.header("Location").orElseThrow();
        assertThat(location).startsWith(register.base() + "/fhir/Consent/").endsWith("/_history/1");
        assertThat(nancy.call()
                        .get(location.substring(register.base().toString().length())))
                .isConsent(200, "proposed");
    }

    @Test
    void a_read_that_knows_the_newest_version_is_not_answered_again() {
        String id = nancy.optsOut();
        String etag = nancy.reads(id).header("ETag").orElseThrow();

        assertThat(etag).isEqualTo("W/\"1\"");
        assertThat(nancy.call().with("If-None-Match", etag).get("/fhir/Consent/" + id))
                .hasStatus(304);

        assertThat(nancy.withdraws(id)).hasStatus(200);
        assertThat(nancy.call().with("If-None-Match", etag).get("/fhir/Consent/" + id))
                .isConsent(200, "inactive");
    }

    @Test
    @Tag("REQ-INVALIDATE-6")
    void a_clerk_invalidates_the_version_that_was_read_and_no_other() {
        String id = nancy.optsOut();

        assertThat(invalidates(id, "W/\"2\"")).isRefusalWith("changed-meanwhile", 412);
        assertThat(nancy.reads(id)).isConsent(200, "proposed");
        assertThat(invalidates(id, "two")).isInvalidResource();
        assertThat(invalidates(id, "W/\"1\"")).isConsent(200, "entered-in-error");
        assertThat(invalidates(id, "W/\"1\"")).isConsent(200, "entered-in-error");
    }

    @Test
    @Tag("REQ-WITHDRAW-7")
    void a_withdrawal_counts_whatever_version_the_citizen_has_seen() {
        String id = optOutInForceOf(nancy);

        Answer withdrawn = nancy.call().with("If-Match", "W/\"1\"").post("/fhir/Consent/" + id + "/$withdraw");

        assertThat(withdrawn).isConsent(200, "inactive");
    }

    private Answer invalidates(String id, String version) {
        return clerk.call()
                .with("If-Match", version)
                .withText(FHIR_JSON, """
                        {"resourceType": "Parameters", "parameter": [
                          {"name": "reason", "valueCode": "wrong-person"}]}""")
                .post("/fhir/Consent/" + id + "/$invalidate");
    }

    private static void saysTheWish(Consent consent) {
        assertThat(consent.getStatus()).isEqualTo(ConsentState.ACTIVE);
        assertThat(consent.getProvision().getType()).isEqualTo(ConsentProvisionType.DENY);
        assertThat(consent.getProvision().getCodeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("89666000");
        assertThat(consent.getProvision().getPeriod().hasStart()).isTrue();
    }
}
