package dk.fravalg.it.registering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A Consent that says anything else than the profile demands is refused, never put right. */
class WhatTheFormMustSayIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiltForms")
    @Tag("REQ-REGISTER-9")
    void is_refused(String what, UnaryOperator<OptOutForm> spoil) {
        assertThat(nancy.registers(spoil.apply(OptOutForm.of(nancy)))).isInvalidResource();
        assertThat(nancy.searches()).isBundleOf();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "too short, 25124899",
        "too long, 25124899961",
        "with a hyphen, 251248-9996",
        "with letters, 25124899AB",
        "an eCPR number, 0703921VJ4",
        "no such day, 3102489996",
        "no such month, 2513489996",
        "a replacement number, 8512489996",
        "full-width digits, ２５１２４８９９９６",
        "all zeros, 0000000000"
    })
    @Tag("REQ-REGISTER-9")
    void a_number_that_is_no_cpr_number_is_refused(String what, String number) {
        assertThat(clerk.registers(OptOutForm.of(number).onPaper())).isRefusalWith("invalid-cpr", 422);
    }

    static Stream<Arguments> spoiltForms() {
        return Stream.of(
                spoilt("permit instead of deny", form -> form.with("/provision/type", "\"permit\"")),
                spoilt("no type", form -> form.without("/provision/type")),
                spoilt("'for resuscitation', the opposite", form -> code(form, "304252001")),
                spoilt("'not for resuscitation', denied: a double negative", form -> code(form, "304253006")),
                spoilt("two codes", form -> form.with("/provision/code/-", """
                        {"coding": [{"system": "http://snomed.info/sct", "code": "304253006"}]}""")),
                spoilt("two codings", form -> form.with("/provision/code/0/coding/-", """
                        {"system": "http://snomed.info/sct", "code": "304253006"}""")),
                spoilt("text beside the code", form -> form.with("/provision/code/0/text", "\"do resuscitate\"")),
                spoilt("a code of another system", form -> form.with("/provision/code/0/coding/0/system", "\"urn:x\"")),
                spoilt("no code", form -> form.without("/provision/code")),
                spoilt("no provision", form -> form.without("/provision")),
                spoilt("a provision in the provision", form -> form.with("/provision/provision", """
                        [{"type": "permit"}]""")),
                spoilt("in force already", form -> form.with("/status", "\"active\"")),
                spoilt("a draft", form -> form.with("/status", "\"draft\"")),
                spoilt("no such status", form -> form.with("/status", "\"wished\"")),
                spoilt("no status", form -> form.without("/status")),
                spoilt("another scope", form -> form.with("/scope/coding/0/code", "\"treatment\"")),
                spoilt("no scope", form -> form.without("/scope")),
                spoilt("another category", form -> form.with("/category/0/coding/0/code", "\"acd\"")),
                spoilt("two categories", form -> form.with("/category/-", """
                        {"coding": [{"system": "urn:x", "code": "y"}]}""")),
                spoilt("no category", form -> form.without("/category")),
                spoilt("another law", form -> form.with("/policy/0/uri", "\"https://example.org/law\"")),
                spoilt("two laws", form -> form.with("/policy/-", "{\"uri\": \"https://example.org/law\"}")),
                spoilt("no law", form -> form.without("/policy")),
                spoilt("no date", form -> form.without("/dateTime")),
                spoilt("a year as date", form -> form.with("/dateTime", "\"2024\"")),
                spoilt("a month as date", form -> form.with("/dateTime", "\"2024-02\"")),
                spoilt("no such date", form -> form.with("/dateTime", "\"2023-02-29\"")),
                spoilt("another profile", form -> form.with("/meta/profile/0", "\"https://example.org/profile\"")),
                spoilt("no citizen", form -> form.without("/patient")),
                spoilt("no identifier", form -> form.with("/patient", "{\"display\": \"Nancy\"}")),
                spoilt("no number", form -> form.without("/patient/identifier/value")),
                spoilt("no system", form -> form.without("/patient/identifier/system")),
                spoilt("another system", form -> form.with("/patient/identifier/system", "\"http://cvr.dk\"")),
                spoilt("a declaration in words", form -> form.with("/extension/0", """
                        {"url": "https://fravalg.example/fhir/StructureDefinition/capacity-declared",
                         "valueString": "true"}""")),
                spoilt("two declarations", form -> form.withExtension("capacity-declared", "valueBoolean", "true")),
                spoilt("another resource", form -> form.with("/resourceType", "\"Observation\"")),
                spoilt("no resource", form -> form.without("/resourceType")));
    }

    private static OptOutForm code(OptOutForm form, String snomed) {
        return form.with("/provision/code/0/coding/0/code", "\"" + snomed + "\"");
    }

    private static Arguments spoilt(String what, UnaryOperator<OptOutForm> spoil) {
        return arguments(what, spoil);
    }
}
