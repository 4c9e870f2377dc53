package dk.fravalg.it.lookingup;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lookup that asks wrongly as a whole is refused as a whole. */
class WhatALookupMustAskIT extends Scene {

    private static final String LOOKUP = "/fhir/Consent/$resuscitation-status";

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-LOOKUP-2")
    void about_nobody_is_refused() {
        assertThat(ambulanceCrew.asks(LookupForm.empty())).isInvalidResource();
        assertThat(ambulanceCrew.asks(LookupForm.empty().inOrderTo("TREAT"))).isInvalidResource();
    }

    @Test
    @Tag("REQ-LOOKUP-2")
    void about_more_than_a_thousand_is_refused() {
        LookupForm form = LookupForm.empty();
        IntStream.rangeClosed(0, 1_000).forEach(i -> form.and(nancy.cpr()));

        assertThat(ambulanceCrew.asks(form)).isInvalidResource();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TREAT", "ETREAT"})
    void a_purpose_may_be(String purpose) {
        assertThat(ambulanceCrew.looksUp(LookupForm.about(nancy).inOrderTo(purpose)))
                .isNone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRESCH", "treat", "HMARKT", "x"})
    @Tag("REQ-LOOKUP-12")
    void a_purpose_may_not_be(String purpose) {
        assertThat(ambulanceCrew.asks(LookupForm.about(nancy).inOrderTo(purpose)))
                .isInvalidResource();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"purpose\", \"valueString\": \"TREAT\"}",
                "{\"name\": \"purpose\"}",
                "{\"name\": \"reason\", \"valueString\": \"because\"}",
                "{\"valueString\": \"because\"}",
                "{\"name\": \"Subject\", \"valueString\": \"because\"}"
            })
    @Tag("REQ-LOOKUP-12")
    void another_parameter_is_refused(String parameter) {
        assertThat(ambulanceCrew.asks(LookupForm.about(nancy).andParameter(parameter)))
                .isInvalidResource();
    }

    @Test
    @Tag("REQ-LOOKUP-12")
    void two_purposes_are_refused() {
        assertThat(ambulanceCrew.asks(LookupForm.about(nancy).inOrderTo("TREAT").inOrderTo("ETREAT")))
                .isInvalidResource();
    }

    @Test
    void without_parameters_it_is_refused() {
        assertThat(ambulanceCrew.call().post(LOOKUP)).isInvalidResource();
        assertThat(ambulanceCrew
                        .call()
                        .withText(Caller.FHIR_JSON, OptOutForm.of(nancy).json())
                        .post(LOOKUP))
                .isInvalidResource();
    }

    @Test
    @Tag("REQ-LOOKUP-11")
    void it_is_asked_by_post_only() {
        assertThat(ambulanceCrew.call().get(LOOKUP)).isRefusalWith("not-supported", 405);
    }
}
