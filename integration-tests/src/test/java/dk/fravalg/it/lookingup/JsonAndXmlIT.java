package dk.fravalg.it.lookingup;

import static dk.fravalg.it.cast.Caller.FHIR_JSON;
import static dk.fravalg.it.cast.Caller.FHIR_XML;
import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.LookupAnswer;
import dk.fravalg.it.wire.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FHIR's two formats say the same, going in and coming out. */
class JsonAndXmlIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    void an_opt_out_can_be_sent_in_xml_and_is_answered_in_xml() {
        Answer answer = nancy.call()
                .with("Accept", FHIR_XML)
                .withText(FHIR_XML, OptOutForm.of(nancy).xml())
                .post("/fhir/Consent");

        assertThat(answer).isConsent(201, "proposed");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(FHIR_XML);
        assertThat(nancy.searches()).isBundleOf("proposed");
    }

    @Test
    @Tag("REQ-ERRORS-4")
    void a_lookup_in_xml_is_answered_as_in_json() {
        optOutInForceOf(nancy);
        LookupForm form = LookupForm.about(nancy, citizens.bruno()).and("3102489996");

        LookupAnswer inJson = ambulanceCrew.looksUp(form);
        LookupAnswer inXml = LookupAnswer.of(ambulanceCrew
                .call()
                .with("Accept", FHIR_XML)
                .withText(FHIR_XML, form.xml())
                .post("/fhir/Consent/$resuscitation-status"));

        assertThat(inXml.rows()).hasSameSizeAs(inJson.rows());
        for (int i = 0; i < inXml.rows().size(); i++) {
            assertThat(inXml.rows()
                            .get(i)
                            .result()
                            .equalsDeep(inJson.rows().get(i).result()))
                    .isTrue();
        }
    }

    @Test
    @Tag("REQ-ERRORS-4")
    void a_consent_reads_the_same_in_both() {
        String consent = nancy.optsOut();

        Answer inXml = nancy.call().with("Accept", FHIR_XML).get("/fhir/Consent/" + consent);
        Answer inJson = nancy.call().with("Accept", FHIR_JSON).get("/fhir/Consent/" + consent);

        assertThat(inXml.body()).startsWith("<");
        assertThat(Fhir.in(inXml).equalsDeep(Fhir.in(inJson))).isTrue();
    }

    @Test
    @Tag("REQ-ERRORS-4")
    void a_refusal_is_in_xml_for_those_who_read_xml() {
        Citizen max = citizens.max();

        Answer refusal = max.call()
                .with("Accept", FHIR_XML)
                .withText(FHIR_XML, OptOutForm.of(max).xml())
                .post("/fhir/Consent");
        Answer notSignedIn = nobody.call().with("Accept", FHIR_XML).get("/fhir/Consent/1");

        assertThat(refusal).isRefusalWith("not-yet-60", 422);
        assertThat(refusal.body()).startsWith("<");
        assertThat(notSignedIn).isRefusalWith("not-authenticated", 401);
        assertThat(notSignedIn.body()).startsWith("<");
    }

    @Test
    void what_is_wrong_in_json_is_wrong_in_xml() {
        for (OptOutForm spoilt : new OptOutForm[] {
            OptOutForm.of(nancy).with("/provision/type", "\"permit\""),
            OptOutForm.of(nancy).with("/performer", "[{\"reference\": \"Patient/x\"}]"),
            OptOutForm.of(nancy).with("/_status", "{\"extension\": [{\"url\": \"urn:x\", \"valueString\": \"x\"}]}")
        }) {
            assertThat(nancy.call().withText(Caller.FHIR_XML, spoilt.xml()).post("/fhir/Consent"))
                    .isInvalidResource();
        }
    }
}
