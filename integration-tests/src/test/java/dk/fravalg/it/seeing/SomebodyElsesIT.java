package dk.fravalg.it.seeing;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.OptOutReading;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen sees what is registered about themselves, and of nobody else so much as whether there is anything. */
class SomebodyElsesIT extends Scene {

    private final Citizen nancy = citizens.nancy();
    private final Citizen bruno = citizens.bruno();

    @Test
    @Tag("REQ-PRIVACY-3")
    void looks_just_as_one_that_is_not_there() {
        String consent = optOutInForceOf(nancy);
        String nothing = bruno.reads(UUID.randomUUID().toString()).body();

        assertThat(bruno.reads(consent)).isRefusalWith("not-found", 404);
        assertThat(bruno.readsVersion(consent, 1)).isRefusalWith("not-found", 404);
        assertThat(bruno.readsHistory(consent)).isRefusalWith("not-found", 404);
        assertThat(bruno.reads(consent).body()).isEqualTo(nothing);
    }

    @Test
    @Tag("REQ-SEARCH-4")
    void is_not_a_citizens_to_search_for_whether_it_is_there_or_not() {
        String patient = OptOutReading.of(clerk.reads(nancy.optsOut())).patient();
        Citizen einer = citizens.called("einer");

        assertThat(bruno.searchesFor(nancy)).isRefusalWith("not-permitted", 403);
        assertThat(bruno.searchesFor(einer)).isRefusalWith("not-permitted", 403);
        assertThat(bruno.searches("patient", patient)).isRefusalWith("not-permitted", 403);
        assertThat(bruno.searches("patient", "Patient/" + UUID.randomUUID())).isRefusalWith("not-permitted", 403);
    }

    @Test
    @Tag("REQ-SEARCH-4")
    void never_turns_up_among_a_citizens_own() {
        optOutInForceOf(nancy);
        bruno.optsOut();

        assertThat(bruno.searches()).isBundleOf("proposed");
        assertThat(bruno.searches("status", "active")).isBundleOf();
        assertThat(citizens.called("einer").searches()).isBundleOf();
    }
}
