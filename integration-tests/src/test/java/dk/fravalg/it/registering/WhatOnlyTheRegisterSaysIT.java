package dk.fravalg.it.registering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the register sets itself, and what the profile does not know, is refused wherever it stands. */
class WhatOnlyTheRegisterSaysIT extends Scene {

    private static final String EXTENDED = "{\"extension\": [{\"url\": \"urn:x\", \"valueString\": \"x\"}]}";

    private final Citizen nancy = citizens.nancy();

    @ParameterizedTest(name = "{0}")
    @MethodSource("additions")
    @Tag("REQ-REGISTER-8")
    void is_refused_from_anybody_else(String place, String json) {
        assertThat(nancy.registers(OptOutForm.of(nancy).with(place, json))).isInvalidResource();
        assertThat(nancy.searches()).isBundleOf();
    }

    static Stream<Arguments> additions() {
        return Stream.concat(registersOwn(), nobodys());
    }

    private static Stream<Arguments> registersOwn() {
        return Stream.of(
                arguments("/performer", "[{\"reference\": \"Patient/x\"}]"),
                arguments("/patient/reference", "\"Patient/x\""),
                arguments("/patient/display", "\"Nancy\""),
                arguments("/provision/period", "{\"start\": \"2020-01-01\"}"),
                arguments("/extension/-", extension("registered-at", "valueDateTime", "2020-01-01T10:00:00Z")),
                arguments("/extension/-", extension("end-reason", "valueCode", "withdrawn")),
                arguments("/extension/-", extension("ended-at", "valueDateTime", "2020-01-01T10:00:00Z")),
                arguments("/meta/versionId", "\"7\""),
                arguments("/meta/lastUpdated", "\"2020-01-01T10:00:00Z\""),
                arguments("/meta/security", "[{\"system\": \"urn:x\", \"code\": \"R\"}]"),
                arguments("/meta/tag", "[{\"system\": \"urn:x\", \"code\": \"y\"}]"));
    }

    private static Stream<Arguments> nobodys() {
        return Stream.of(
                arguments("/extension/-", "{\"url\": \"https://example.org/other\", \"valueString\": \"x\"}"),
                arguments("/extension/0/extension", "[{\"url\": \"urn:x\", \"valueString\": \"x\"}]"),
                arguments("/modifierExtension", "[{\"url\": \"urn:not\", \"valueBoolean\": true}]"),
                arguments("/provision/modifierExtension", "[{\"url\": \"urn:not\", \"valueBoolean\": true}]"),
                arguments("/policy/0/modifierExtension", "[{\"url\": \"urn:not\", \"valueBoolean\": true}]"),
                arguments("/_status", EXTENDED),
                arguments("/_dateTime", EXTENDED),
                arguments("/provision/_type", EXTENDED),
                arguments("/provision/code/0/coding/0/_code", EXTENDED),
                arguments("/policy/0/_uri", EXTENDED),
                arguments("/patient/identifier/_value", EXTENDED),
                arguments("/extension/0/_valueBoolean", EXTENDED),
                arguments("/meta/_profile", "[" + EXTENDED + "]"),
                arguments("/contained", "[{\"resourceType\": \"Patient\", \"id\": \"p\"}]"),
                arguments("/text", """
                        {"status": "generated",
                         "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><script>alert(1)</script></div>"}"""),
                arguments("/text", """
                        {"status": "generated", "div": "<div xmlns=\\"http://www.w3.org/1999/xhtml\\">hello</div>"}"""),
                arguments("/language", "\"da\""),
                arguments("/implicitRules", "\"https://example.org/rules\""),
                arguments("/identifier", "[{\"value\": \"1\"}]"),
                arguments("/organization", "[{\"display\": \"x\"}]"),
                arguments("/sourceReference", "{\"reference\": \"Consent/x\"}"),
                arguments("/policyRule", "{\"text\": \"x\"}"),
                arguments("/verification", "[{\"verified\": true}]"),
                arguments("/provision/actor", """
                        [{"role": {"text": "x"}, "reference": {"display": "x"}}]"""),
                arguments("/provision/data", "[{\"meaning\": \"instance\", \"reference\": {\"display\": \"x\"}}]"),
                arguments("/provision/purpose", "[{\"system\": \"urn:x\", \"code\": \"TREAT\"}]"),
                arguments("/unheardOf", "true"),
                arguments("/provision/unheardOf", "{\"a\": 1}"),
                arguments("/patient/identifier/assigner", "{\"display\": \"x\"}"));
    }

    private static String extension(String name, String valueName, String value) {
        return """
                {"url": "https://fravalg.example/fhir/StructureDefinition/%s", "%s": "%s"}""".formatted(name, valueName, value);
    }
}
