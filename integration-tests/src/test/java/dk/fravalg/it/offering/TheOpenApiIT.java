package dk.fravalg.it.offering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code GET /fhir/api-docs}: the same offer in OpenAPI, neither more nor less. */
class TheOpenApiIT extends Scene {

    private final Answer answer = nobody.call().get("/fhir/api-docs");
    private final JsonNode document = Json.object(answer.body());

    @Test
    void is_open_to_all_and_of_this_register() {
        assertThat(answer).hasStatus(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(document.at("/openapi").asText()).isEqualTo("3.0.3");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(register.base() + "/fhir");
    }

    @Test
    void has_a_path_for_whatever_the_capability_statement_claims() {
        Offer offer = new Offer(nobody.call().get("/fhir/metadata"));
        Set<String> expected = new TreeSet<>(Set.of("get /metadata"));
        offer.interactions().forEach(claim -> expected.addAll(paths(claim)));
        offer.operations().forEach(claim -> expected.addAll(paths(claim)));
        Set<String> found = new TreeSet<>();
        document.get("paths")
                .fields()
                .forEachRemaining(path ->
                        path.getValue().fieldNames().forEachRemaining(verb -> found.add(verb + " " + path.getKey())));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_reference_in_it_leads_somewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .hasSizeGreaterThan(50)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    private static Set<String> paths(String claim) {
        String type = claim.substring(0, claim.indexOf('.'));
        return switch (claim.substring(claim.indexOf('.') + 1)) {
            case "create" -> Set.of("post /" + type);
            case "read" -> Set.of("get /" + type + "/{id}");
            case "vread" -> Set.of("get /" + type + "/{id}/_history/{version}");
            case "history-instance" -> Set.of("get /" + type + "/{id}/_history");
            case "search-type" -> Set.of("get /" + type, "post /" + type + "/_search");
            case "$resuscitation-status" -> Set.of("post /Consent/$resuscitation-status");
            case "$withdraw", "$invalidate" -> Set.of("post /Consent/{id}/" + claim.substring(claim.indexOf('.') + 1));
            case "$proof" -> Set.of("get /AuditEvent/$proof", "post /AuditEvent/$proof");
            default -> throw new IllegalArgumentException("No path is known for " + claim);
        };
    }
}
