package dk.fravalg.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A judge that condemns nothing would let every test pass; so the judge is shown what is wrong, and must see it. */
@Tag("once")
class WhatIsJudgedIT {

    private static final String CONSENT = "/fhir/Consent/1";
    private static final String LOOKUP = "/fhir/Consent/$resuscitation-status";

    @Test
    void what_is_right_is_found_right() throws IOException {
        assertThat(Conformance.faultsOf(CONSENT, json(example("Consent-nancy-in-force"))))
                .isEmpty();
        assertThat(Conformance.faultsOf(LOOKUP, json(example("Parameters-the-crew-is-told-of-nancy"))))
                .isEmpty();
    }

    @Test
    void an_opt_out_is_held_to_its_profile_whether_it_names_it_or_not() throws IOException {
        String spoilt = example("Consent-nancy-in-force").replace("\"deny\"", "\"permit\"");

        assertThat(Conformance.faultsOf(CONSENT, json(spoilt))).anyMatch(fault -> fault.contains("deny"));
        assertThat(Conformance.faultsOf(CONSENT, json(nameless(spoilt)))).anyMatch(fault -> fault.contains("deny"));
    }

    @Test
    void a_bundle_is_held_to_the_profiles_of_its_entries() throws IOException {
        String spoilt = nameless(example("Consent-nancy-in-force")).replace("\"deny\"", "\"permit\"");

        assertThat(Conformance.faultsOf(
                        "/fhir/Consent/_search",
                        json("{\"resourceType\": \"Bundle\", \"type\": \"searchset\", \"entry\": [{\"fullUrl\":"
                                + " \"http://localhost/fhir/Consent/nancy-in-force\", \"resource\": " + spoilt
                                + ", \"search\": {\"mode\": \"match\"}}]}")))
                .anyMatch(fault -> fault.contains("deny"));
    }

    @Test
    void an_operation_is_held_to_its_definition() throws IOException {
        String told = example("Parameters-the-crew-is-told-of-nancy");

        assertThat(Conformance.faultsOf(LOOKUP, json(told.replace("\"asOf\"", "\"asIf\""))))
                .contains("Parameters: there is no parameter asIf")
                .contains("Parameters.asOf: there are 0 of it, not 1 to 1");
        assertThat(Conformance.faultsOf("/fhir/Consent/$withdraw", json(told))).isNotEmpty();
    }

    @Test
    void what_is_no_fhir_at_all_is_seen_too() {
        assertThat(Conformance.faultsOf(CONSENT, json("{\"resourceType\": \"Consent\", \"wish\": true}")))
                .singleElement()
                .asString()
                .startsWith("It is not FHIR R4");
    }

    @Test
    void a_subject_that_was_no_good_when_it_was_asked_about_is_not_the_registers_fault() {
        String row = "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"asOf\", \"valueInstant\":"
                + " \"2026-11-26T12:00:00Z\"}, {\"name\": \"result\", \"part\": [{\"name\": \"subject\","
                + " \"valueIdentifier\": {\"system\": \"nowhere\", \"value\": \"1\"}}, {\"name\": \"status\", \"valueCode\":"
                + " \"%s\"}, {\"name\": \"reason\", \"valueCode\": \"unsupported-identifier\"}]},"
                + " {\"name\": \"attestation\", \"valueString\": \"eyJhbGciOiJFUzI1NiJ9.e30.AA\"}]}";

        assertThat(Conformance.faultsOf(LOOKUP, json(row.formatted("cannot-tell"))))
                .isEmpty();
        assertThat(Conformance.faultsOf(LOOKUP, json(row.formatted("none"))))
                .anyMatch(fault -> fault.contains("Identifier.system must be an absolute reference"));
    }

    @Test
    void a_fault_that_another_thread_saw_is_noted() {
        assertThatThrownBy(() -> Conformance.judge(CONSENT, json("{\"resourceType\": \"Consent\"}")))
                .isInstanceOf(AssertionError.class);

        assertThat(FaultsFailTheTest.noted()).hasSize(1);
        assertThat(FaultsFailTheTest.noted()).isEmpty();
    }

    /** Without the names of the profiles that it follows. */
    private static String nameless(String resource) {
        ObjectNode tree = Json.object(resource);
        return Json.without(tree, "/meta").toString();
    }

    private static Answer json(String body) {
        return new Answer(200, Map.of("content-type", "application/fhir+json"), body);
    }

    private static String example(String name) throws IOException {
        try (InputStream example =
                WhatIsJudgedIT.class.getResourceAsStream("/dk/fravalg/fhir/package/example/" + name + ".json")) {
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
