package dk.fravalg.it.offering;

import static dk.fravalg.it.cast.Caller.FHIR_JSON;
import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * {@code GET /fhir/metadata} says exactly what is served: whatever it claims is called and answers, whatever it does not
 * claim is called and refused.
 *
 * <p>Refused is 400, 404, 405 or 422 with a problem code, by those whom nothing else would hold back: the callers have every
 * role's scopes between them, and are let in.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("ASVS-4.1.4")
class TheCapabilityStatementIT extends Scene {

    private final Offer offer = new Offer(nobody.call().get("/fhir/metadata"));
    private final Citizen nancy = citizens.nancy();
    private final String consent = optOutInForceOf(nancy);
    private final String patient = OptOutReading.of(nancy.reads(consent)).patient();
    private final String record = ((Bundle) Fhir.in(nancy.call().get("/fhir/AuditEvent")))
            .getEntryFirstRep()
            .getResource()
            .getIdElement()
            .getIdPart();

    @Test
    void is_that_of_this_very_register() {
        assertThat(offer.statement().getKind()).isEqualTo(CapabilityStatementKind.INSTANCE);
        assertThat(offer.statement().getImplementation().getUrl()).isEqualTo(register.base() + "/fhir");
        assertThat(offer.statement().getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(offer.statement().getFormat())
                .extracting(format -> format.getValue())
                .contains("application/fhir+json", "application/fhir+xml");
        assertThat(offer.types()).isSubsetOf(WhatFhirHas.TYPES);
        assertThat(offer.statement().getRestFirstRep().getInteraction()).isEmpty();
        assertThat(offer.statement().getRestFirstRep().getOperation()).isEmpty();
        assertThat(offer.statement().getRestFirstRep().getSearchParam()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_interaction_is_offered_or_refused() {
        return WhatFhirHas.TYPES.stream()
                .flatMap(type -> WhatFhirHas.INTERACTIONS.stream().map(code -> {
                    String name = type + "." + code;
                    boolean claimed = offer.interactions().contains(name);
                    return dynamicTest(name + (claimed ? " is offered" : " is refused"), () -> {
                        Answer answer = interact(type, code);
                        if (claimed) {
                            assertThat(answer).hasStatus(code.equals("create") ? 201 : 200);
                        } else {
                            assertThat(answer).isRefusedAs(400, 404, 405);
                        }
                    });
                }));
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_offered_of_the_whole_system() {
        Map<String, Supplier<Answer>> whole = new LinkedHashMap<>();
        for (String type : List.of("transaction", "batch", "message")) {
            whole.put(
                    type,
                    () -> clerk.call().withText(FHIR_JSON, """
                            {"resourceType": "Bundle", "type": "%s"}""".formatted(type)).post("/fhir"));
        }
        whole.put("history-system", () -> clerk.call().get("/fhir/_history"));
        whole.put("search-system", () -> clerk.call().get("/fhir?_type=Consent"));
        whole.put(
                "search-system by POST",
                () -> clerk.call()
                        .withText("application/x-www-form-urlencoded", "_type=Consent")
                        .post("/fhir/_search"));
        WhatFhirHas.OPERATIONS.forEach(operation -> whole.put(
                operation,
                () -> clerk.call()
                        .withText(FHIR_JSON, "{\"resourceType\": \"Parameters\"}")
                        .post("/fhir/" + operation)));
        return whole.entrySet().stream()
                .map(each -> dynamicTest(
                        each.getKey(), () -> assertThat(each.getValue().get()).isRefusedAs(400, 404, 405, 422)));
    }

    @TestFactory
    Stream<DynamicTest> every_search_parameter_is_offered_or_refused() {
        return WhatFhirHas.SOUGHT_BY.entrySet().stream()
                .flatMap(type -> type.getValue().stream().map(name -> {
                    boolean claimed = offer.searchParameters().contains(type.getKey() + "." + name);
                    return dynamicTest(type.getKey() + "?" + name + (claimed ? " is offered" : " is refused"), () -> {
                        Answer answer = searcher(type.getKey())
                                .call()
                                .get("/fhir/%s?%s=%s".formatted(type.getKey(), name, value(name)));
                        if (claimed) {
                            assertThat(answer).hasStatus(200);
                        } else {
                            assertThat(answer).isRefusedAs(400, 404, 422);
                        }
                    });
                }));
    }

    @Test
    void every_claimed_parameter_was_tried() {
        TreeSet<String> tried = new TreeSet<>();
        WhatFhirHas.SOUGHT_BY.forEach((type, names) -> names.forEach(name -> tried.add(type + "." + name)));

        assertThat(tried).containsAll(offer.searchParameters());
    }

    @TestFactory
    Stream<DynamicTest> every_operation_is_offered_or_refused() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String type : List.of("Consent", "AuditEvent", "Patient")) {
            for (String operation : WhatFhirHas.OPERATIONS) {
                boolean claimed = offer.operations().contains(type + "." + operation);
                tests.add(dynamicTest(type + "." + operation + (claimed ? " is offered" : " is refused"), () -> {
                    if (claimed) {
                        assertThat(operate(operation)).hasStatus(200);
                    } else {
                        assertThat(clerk.call()
                                        .withText(FHIR_JSON, "{\"resourceType\": \"Parameters\"}")
                                        .post("/fhir/" + type + "/" + operation))
                                .isRefusedAs(400, 404, 405, 422);
                        assertThat(clerk.call()
                                        .withText(FHIR_JSON, "{\"resourceType\": \"Parameters\"}")
                                        .post("/fhir/" + type + "/" + consent + "/" + operation))
                                .isRefusedAs(400, 404, 405, 422);
                    }
                }));
            }
        }
        return tests.stream();
    }

    @Test
    void what_it_says_of_conditions_is_so() {
        var consents = offer.resource("Consent").orElseThrow();
        var log = offer.resource("AuditEvent").orElseThrow();
        String etag = nancy.reads(consent).header("ETag").orElseThrow();

        assertThat(consents.getConditionalCreate()).isTrue();
        assertThat(nancy.registersUnlessThereIsOne(
                        OptOutForm.of(nancy), "patient.identifier=" + "urn:oid:1.2.208.176.1.2|" + nancy.cpr()))
                .hasStatus(200);
        assertThat(consents.getConditionalRead().toCode()).isEqualTo("not-match");
        assertThat(nancy.call().with("If-None-Match", etag).get("/fhir/Consent/" + consent))
                .hasStatus(304);
        assertThat(List.of(consents.getConditionalUpdate(), log.getConditionalUpdate(), consents.getUpdateCreate()))
                .containsOnly(false);
        assertThat(List.of(consents.getConditionalDelete(), log.getConditionalDelete()))
                .containsOnly(ConditionalDeleteStatus.NOTSUPPORTED);
        assertThat(nancy.call().with("Content-Type", FHIR_JSON).send("PUT", "/fhir/Consent?status=active"))
                .isRefusedAs(405);
        assertThat(nancy.call().send("DELETE", "/fhir/Consent?status=active")).isRefusedAs(405);
    }

    private Caller searcher(String type) {
        return type.equals("AuditEvent") ? auditor : clerk;
    }

    private String value(String name) {
        return switch (name) {
            case "patient" -> patient;
            case "status" -> "active";
            case "category" -> "dnr";
            case "_lastUpdated", "date" -> "ge2026-01-01";
            case "agent" -> "ambulance-hovedstaden";
            default -> "x";
        };
    }

    private Answer interact(String type, String code) {
        Caller who = type.equals("AuditEvent") ? auditor : clerk;
        String one = "/fhir/" + type + "/" + (type.equals("AuditEvent") ? record : consent);
        String body = "{\"resourceType\": \"%s\"}".formatted(type);
        return switch (code) {
            case "read" -> who.call().get(one);
            case "vread" -> who.call().get(one + "/_history/1");
            case "update" -> who.call().withText(FHIR_JSON, body).send("PUT", one);
            case "patch" ->
                who.call().withText("application/json-patch+json", "[]").send("PATCH", one);
            case "delete" -> who.call().send("DELETE", one);
            case "history-instance" -> who.call().get(one + "/_history");
            case "history-type" -> who.call().get("/fhir/" + type + "/_history");
            case "create" ->
                type.equals("Consent")
                        ? citizens.bruno().registers(OptOutForm.of(citizens.bruno()))
                        : who.call().withText(FHIR_JSON, body).post("/fhir/" + type);
            case "search-type" -> who.call().get("/fhir/" + type);
            default -> throw new IllegalArgumentException(code);
        };
    }

    private Answer operate(String operation) {
        return switch (operation) {
            case "$resuscitation-status" -> ambulanceCrew.asks(LookupForm.about(nancy));
            case "$withdraw" -> {
                Citizen other = citizens.whoMayOptOut().get(3);
                yield other.withdraws(other.optsOut());
            }
            case "$invalidate" -> {
                Citizen other = citizens.whoMayOptOut().get(4);
                yield clerk.invalidates(other.optsOut(), "wrong-person", "A note.");
            }
            case "$proof" -> auditor.call().get("/fhir/AuditEvent/$proof");
            default -> throw new IllegalArgumentException(operation);
        };
    }
}
