package dk.fravalg.it.seeing;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An opt-out that waits, was withdrawn, was invalid or ended with a death is in force for nobody, on any path; and to
 * the health services it looks just as one that was never there.
 */
class WhatDoesNotCountIsHiddenIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    /** What has become of Nancy's opt-out, the id of which it answers with. */
    private interface Fate extends Function<WhatDoesNotCountIsHiddenIT, String> {}

    @ParameterizedTest(name = "one that {0}")
    @MethodSource("fates")
    @Tag("REQ-READ-2")
    @Tag("REQ-LOOKUP-4")
    void is_hidden_from_the_health_services_on_every_path(String what, Fate fate, String status) {
        String consent = fate.apply(this);
        OptOutReading asTheClerkSeesIt = OptOutReading.of(clerk.reads(consent));

        for (Caller system : List.of(ambulanceCrew, hospital)) {
            assertThat(system.looksUp(nancy)).isNone();
            assertLooksLikeNothing(system.reads(consent), system.reads(unknown()));
            assertLooksLikeNothing(system.readsHistory(consent), system.readsHistory(unknown()));
            for (int version = 1; version <= asTheClerkSeesIt.version() + 1; version++) {
                assertLooksLikeNothing(system.readsVersion(consent, version), system.readsVersion(unknown(), version));
            }
            searchesThatCouldFind(system, asTheClerkSeesIt)
                    .forEach(answer -> assertThat(answer).isBundleOf());
        }
    }

    @ParameterizedTest(name = "one that {0}")
    @MethodSource("fates")
    @Tag("REQ-READ-1")
    void is_seen_by_the_citizen_and_the_clerk_as_it_is(String what, Fate fate, String status) {
        String consent = fate.apply(this);

        for (Caller who : List.of(nancy, clerk)) {
            assertThat(who.reads(consent)).isConsent(200, status);
            assertThat(who.searchesFor(nancy)).isBundleOf(status);
            assertThat(who.readsVersion(consent, 1)).isConsent(200, "proposed");
            assertThat(who.readsHistory(consent)).hasStatus(200);
        }
    }

    static Stream<Arguments> fates() {
        return Stream.of(
                fate("waits", "proposed", it -> it.nancy.optsOut()),
                fate("was withdrawn", "inactive", it -> {
                    String consent = it.optOutInForceOf(it.nancy);
                    it.nancy.withdraws(consent);
                    return consent;
                }),
                fate("was withdrawn while it waited", "inactive", it -> {
                    String consent = it.nancy.optsOut();
                    it.nancy.withdraws(consent);
                    it.sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));
                    return consent;
                }),
                fate("was invalid", "entered-in-error", it -> {
                    String consent = it.optOutInForceOf(it.nancy);
                    it.clerk.invalidates(consent, "lacked-capacity", "A doctor says so.");
                    return consent;
                }),
                fate("ended with a death", "inactive", it -> {
                    String consent = it.optOutInForceOf(it.nancy);
                    it.sandbox.happens(it.nancy, "died");
                    return consent;
                }),
                fate("ended with a death while it waited", "inactive", it -> {
                    String consent = it.nancy.optsOut();
                    it.sandbox.happens(it.nancy, "died");
                    it.sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));
                    return consent;
                }));
    }

    private Stream<Answer> searchesThatCouldFind(Caller system, OptOutReading optOut) {
        return Stream.of(
                system.searches(),
                system.searchesFor(nancy),
                system.searches("patient:identifier", Canonical.CPR + "|" + nancy.cpr()),
                system.searches("patient", optOut.patient()),
                system.searches("status", "proposed"),
                system.searches("status", "inactive"),
                system.searches("status", "entered-in-error"),
                system.searches("status", "active,proposed,inactive,entered-in-error"),
                system.searches("category", "http://terminology.hl7.org/CodeSystem/consentcategorycodes|dnr"),
                system.searches("_lastUpdated", "ge2020-01-01"),
                system.call().get("/fhir/Consent?patient=" + optOut.patient()),
                system.call().get("/fhir/Consent"));
    }

    private static String unknown() {
        return UUID.randomUUID().toString();
    }

    private static void assertLooksLikeNothing(Answer hidden, Answer nothing) {
        assertThat(hidden).isRefusalWith("not-found", 404);
        assertThat(hidden.body()).isEqualTo(nothing.body());
        assertThat(hidden.headers()).containsOnlyKeys(nothing.headers().keySet());
    }

    private static Arguments fate(String what, String status, Fate fate) {
        return arguments(what, fate, status);
    }
}
