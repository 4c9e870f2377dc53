package dk.fravalg.it.people;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.OptOutReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A death ends an opt-out, an annulled number leads to nobody, and nothing else takes a citizen's word away. */
class WhatTheCprRegisterTellsIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-PERSON-1")
    void a_death_ends_an_opt_out_in_force() {
        String consent = optOutInForceOf(nancy);

        sandbox.happens(nancy, "died");

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        assertThat(clerk.reads(consent)).isConsent(200, "inactive");
        assertThat(OptOutReading.of(clerk.reads(consent)).endReason()).isEqualTo("death");
    }

    @Test
    @Tag("REQ-PERSON-1")
    void a_death_while_it_waits_keeps_it_from_ever_taking_effect() {
        nancy.optsOut();

        sandbox.happens(nancy, "died");

        sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));
        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
    }

    @Test
    void the_dead_do_not_opt_out_again() {
        nancy.optsOut();
        sandbox.happens(nancy, "died");

        assertThat(nancy.registers()).isRefusalWith("cpr-not-active", 422);
    }

    @Test
    @Tag("REQ-LOOKUP-5")
    void by_an_annulled_number_nothing_can_be_told() {
        optOutInForceOf(nancy);

        sandbox.happens(nancy, "annulled");

        assertThat(ambulanceCrew.looksUp(nancy)).cannotTell("identifier-annulled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"protected", "emigrated", "unprotected", "returned"})
    @Tag("REQ-PERSON-3")
    void the_word_stands_of_whoever_is(String event) {
        optOutInForceOf(nancy);

        sandbox.happens(nancy, event);

        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
        assertThat(ambulanceCrew.searchesFor(nancy)).isBundleOf("active");
    }

    @Test
    @Tag("REQ-PERSON-3")
    void the_word_stands_of_whoever_moves() {
        String consent = optOutInForceOf(nancy);

        sandbox.tells(nancy.key(), "{\"event\":\"moved\",\"municipality\":\"0751\",\"region\":\"DK-82\"}");

        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
        assertThat(nancy.reads(consent)).isConsent(200, "active");
    }

    @Test
    void a_protected_citizen_who_waits_takes_effect_as_anybody() {
        nancy.optsOut();
        sandbox.happens(nancy, "protected");

        sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));

        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
    }
}
