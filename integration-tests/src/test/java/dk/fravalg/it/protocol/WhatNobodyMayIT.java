package dk.fravalg.it.protocol;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is overwritten or deleted, and what the register does not offer is not there, for anybody. */
class WhatNobodyMayIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    @Tag("REQ-ACCESS-5")
    void no_opt_out_is_overwritten_or_deleted(String method) {
        String consent = nancy.optsOut();
        for (Caller who : List.of(nancy, clerk, ambulanceCrew)) {
            for (String path : List.of("/fhir/Consent/" + consent, "/fhir/Consent", "/fhir/Consent?status=proposed")) {
                Answer answer = who.call()
                        .withText(Caller.FHIR_JSON, OptOutForm.of(nancy).json())
                        .send(method, path);

                assertThat(answer).isRefusalWith("not-supported", 405);
                assertThat(answer.header("Allow").orElseThrow()).contains("POST");
            }
        }
        assertThat(nancy.readsHistory(consent)).isBundleOf("proposed");
    }

    @ParameterizedTest
    @CsvSource({"X-HTTP-Method-Override, DELETE", "X-HTTP-Method, DELETE", "X-Method-Override, DELETE"})
    void a_header_makes_no_other_method_of_it(String header, String method) {
        String consent = nancy.optsOut();

        clerk.call().with(header, method).post("/fhir/Consent/" + consent);
        clerk.call().with(header, method).get("/fhir/Consent/" + consent);

        assertThat(nancy.readsHistory(consent)).isBundleOf("proposed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Observation",
                "/fhir/Observation/1",
                "/fhir/Nonsense",
                "/fhir/Consent/$unheard-of",
                "/fhir/Consent/$everything",
                "/fhir/Consent/$validate",
                "/fhir/Consent/$meta",
                "/fhir/Consent/x/$unheard-of",
                "/fhir/$export",
                "/fhir/$reindex",
                "/fhir/$expunge",
                "/fhir/$meta",
                "/fhir/$get-resource-counts",
                "/fhir/$graphql?query=%7Bx%7D",
                "/fhir/Patient/x/$everything",
                "/fhir/Consent/a/b/c/d",
                "/fhir/_nonsense"
            })
    void what_is_not_offered_is_not_there(String path) {
        for (Caller who : List.of(clerk, ambulanceCrew, nancy)) {
            assertThat(who.call().get(path)).isRefusalWith("not-found", 404);
            assertThat(who.call()
                            .withText(Caller.FHIR_JSON, "{\"resourceType\": \"Parameters\"}")
                            .post(path))
                    .isRefusalWith("not-found", 404);
        }
    }

    @Test
    @Tag("REQ-PRIVACY-5")
    void no_patient_and_no_provenance_is_read_or_searched() {
        String patient = OptOutReading.of(nancy.registers()).patient();
        for (Caller who : List.of(clerk, ambulanceCrew, nancy)) {
            for (String path :
                    List.of("/fhir/" + patient, "/fhir/Patient", "/fhir/Provenance", "/fhir/SearchParameter")) {
                assertThat(who.call().get(path)).isRefusalWith("not-found", 404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fhir/_history", "/fhir/Consent/_history", "/fhir?_type=Consent", "/fhir"})
    @Tag("REQ-PRIVACY-5")
    void nothing_is_told_of_all_at_once(String path) {
        nancy.optsOut();
        for (Caller who : List.of(clerk, ambulanceCrew, nancy)) {
            Answer answer = who.call().get(path);

            assertThat(answer).isRefusal();
            assertThat(answer.status()).isIn(404, 405);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch"})
    void no_bundle_is_carried_out(String type) {
        Answer answer = nancy.call()
                .withText(Caller.FHIR_JSON, """
                        {"resourceType": "Bundle", "type": "%s", "entry": [
                          {"resource": %s, "request": {"method": "POST", "url": "Consent"}}]}
                        """.formatted(
                                type, OptOutForm.of(nancy).json()))
                .post("/fhir");

        assertThat(answer).isRefusal();
        assertThat(answer.status()).isIn(404, 405);
        assertThat(nancy.searches()).isBundleOf();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/swagger-ui.html",
                "/fhir/swagger-ui/",
                "/v3/api-docs"
            })
    void no_door_is_open_that_nobody_opened(String path) {
        assertThat(nobody.call().get(path).status()).isIn(401, 404);
        assertThat(clerk.call().get(path).status()).isEqualTo(404);
    }
}
