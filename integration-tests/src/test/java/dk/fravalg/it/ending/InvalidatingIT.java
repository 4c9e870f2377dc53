package dk.fravalg.it.ending;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clerk finds that a registration should never have been made (sundhedsloven § 25 a(5)). */
class InvalidatingIT extends Scene {

    private static final String REASON = "wrong-person";
    private static final String NOTE = "The form was another citizen's.";

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-INVALIDATE-3")
    void it_reads_entered_in_error_and_counts_no_longer() {
        String consent = optOutInForceOf(nancy);

        assertThat(clerk.invalidates(consent, REASON, NOTE)).isConsent(200, "entered-in-error");

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        assertThat(nancy.reads(consent)).isConsent(200, "entered-in-error");
    }

    @Test
    @Tag("REQ-INVALIDATE-3")
    void one_that_waits_never_takes_effect() {
        String consent = nancy.optsOut();
        clerk.invalidates(consent, REASON, NOTE);

        sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        assertThat(clerk.reads(consent)).isConsent(200, "entered-in-error");
    }

    @Test
    @Tag("REQ-INVALIDATE-4")
    void a_second_time_does_no_harm() {
        String consent = nancy.optsOut();
        Answer first = clerk.invalidates(consent, REASON, NOTE);

        Answer second = clerk.invalidates(consent, "lacked-capacity", "Another thought.");

        assertThat(second).isConsent(200, "entered-in-error");
        assertThat(OptOutReading.of(second).version())
                .isEqualTo(OptOutReading.of(first).version());
    }

    @Test
    @Tag("REQ-INVALIDATE-5")
    void one_that_was_withdrawn_stays_withdrawn() {
        String consent = nancy.optsOut();
        nancy.withdraws(consent);

        assertThat(clerk.invalidates(consent, REASON, NOTE)).isRefusalWith("not-open", 409);

        assertThat(clerk.reads(consent)).isConsent(200, "inactive");
    }

    @Test
    @Tag("REQ-INVALIDATE-5")
    void one_that_is_invalid_cannot_be_withdrawn() {
        String consent = nancy.optsOut();
        clerk.invalidates(consent, REASON, NOTE);

        assertThat(nancy.withdraws(consent)).isRefusalWith("not-open", 409);
    }

    @Test
    void after_it_the_citizen_can_opt_out_again() {
        clerk.invalidates(nancy.optsOut(), REASON, NOTE);

        assertThat(nancy.registers()).isConsent(201, "proposed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-own-declaration", "lacked-capacity", "wrong-person", "registered-in-error"})
    @Tag("REQ-INVALIDATE-2")
    void a_reason_may_be(String reason) {
        assertThat(clerk.invalidates(nancy.optsOut(), reason, NOTE)).isConsent(200, "entered-in-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"because", "WRONG-PERSON", "withdrawn", " "})
    @Tag("REQ-INVALIDATE-2")
    void a_reason_may_not_be(String reason) {
        String consent = nancy.optsOut();

        assertThat(clerk.invalidates(consent, reason, NOTE)).isInvalidResource();

        assertThat(clerk.reads(consent)).isConsent(200, "proposed");
    }

    @Test
    @Tag("REQ-INVALIDATE-2")
    void without_a_reason_it_is_refused() {
        String consent = nancy.optsOut();
        String path = "/fhir/Consent/" + consent + "/$invalidate";

        assertThat(clerk.call().post(path)).isInvalidResource();
        assertThat(clerk.call()
                        .withText(Caller.FHIR_JSON, "{\"resourceType\": \"Parameters\"}")
                        .post(path))
                .isInvalidResource();
    }

    @Test
    @Tag("REQ-INVALIDATE-2")
    void a_note_is_no_novel() {
        assertThat(clerk.invalidates(nancy.optsOut(), REASON, "x".repeat(10_000)))
                .isInvalidResource();
    }

    @Test
    void what_is_not_there_cannot_be_invalid() {
        assertThat(clerk.invalidates(UUID.randomUUID().toString(), REASON, NOTE))
                .isRefusalWith("not-found", 404);
    }

    @Test
    @Tag("REQ-INVALIDATE-1")
    void nobody_but_a_clerk_can() {
        String consent = optOutInForceOf(nancy);

        assertThat(nancy.invalidates(consent, REASON, NOTE)).isRefusalWith("not-permitted", 403);
        assertThat(ambulanceCrew.invalidates(consent, REASON, NOTE)).isRefusalWith("not-permitted", 403);

        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
    }
}
