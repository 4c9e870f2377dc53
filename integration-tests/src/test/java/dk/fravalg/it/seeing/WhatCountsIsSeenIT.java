package dk.fravalg.it.seeing;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.OptOutReading;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An opt-out in force is found on every path that the health services have; and what it was before is not. */
class WhatCountsIsSeenIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-SEARCH-1")
    void the_health_services_find_it_however_they_ask() {
        OptOutReading optOut = OptOutReading.of(clerk.reads(optOutInForceOf(nancy)));

        for (Caller system : List.of(ambulanceCrew, hospital)) {
            assertThat(system.reads(optOut.id())).isConsent(200, "active");
            assertThat(system.readsVersion(optOut.id(), optOut.version())).isConsent(200, "active");
            assertThat(system.searchesFor(nancy)).isBundleOf("active");
            assertThat(system.searches("patient:identifier", Canonical.CPR + "|" + nancy.cpr()))
                    .isBundleOf("active");
            assertThat(system.searches("patient", optOut.patient())).isBundleOf("active");
            assertThat(system.searches("status", "active")).isBundleOf("active");
            assertThat(system.searches("status", "proposed,active")).isBundleOf("active");
            assertThat(system.call().get("/fhir/Consent?patient=" + optOut.patient() + "&status=active"))
                    .isBundleOf("active");
        }
    }

    @Test
    @Tag("REQ-READ-3")
    void that_it_once_waited_is_not_the_health_services_to_see() {
        String consent = optOutInForceOf(nancy);

        assertThat(ambulanceCrew.readsVersion(consent, 1)).isRefusalWith("not-found", 404);
        assertThat(ambulanceCrew.readsHistory(consent)).isBundleOf("active");
        assertThat(ambulanceCrew.searches("status", "proposed")).isBundleOf();
    }

    @Test
    @Tag("REQ-READ-1")
    void the_citizen_and_the_clerk_see_its_whole_history() {
        String consent = optOutInForceOf(nancy);
        nancy.withdraws(consent);

        assertThat(nancy.readsHistory(consent)).isBundleOf("inactive", "active", "proposed");
        assertThat(clerk.readsHistory(consent)).isBundleOf("inactive", "active", "proposed");
        assertThat(nancy.readsVersion(consent, 2)).isConsent(200, "active");
    }

    @Test
    @Tag("REQ-READ-4")
    void it_reads_active_as_soon_as_it_is_in_force() {
        String consent = nancy.optsOut();

        sandbox.clockAdvancesTo(
                OptOutReading.of(nancy.reads(consent)).effectiveFrom().plusSeconds(1));

        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
        assertThat(nancy.reads(consent)).isConsent(200, "active");
        assertThat(ambulanceCrew.reads(consent)).isConsent(200, "active");
    }

    @Test
    void one_that_counts_and_one_that_does_not_are_told_apart() {
        nancy.withdraws(optOutInForceOf(nancy));
        String second = optOutInForceOf(nancy);
        citizens.bruno().optsOut();

        assertThat(ambulanceCrew.searches()).isBundleOf("active");
        assertThat(ambulanceCrew.looksUp(nancy).only().consent()).contains("Consent/" + second);
        assertThat(clerk.searches("status", "active,proposed,inactive").status())
                .isEqualTo(200);
    }
}
