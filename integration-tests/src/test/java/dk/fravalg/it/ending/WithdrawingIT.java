package dk.fravalg.it.ending;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.cast.Together;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen takes an opt-out back: at any time, at once, without conditions (sundhedsloven § 25 a(3)). */
class WithdrawingIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-WITHDRAW-2")
    void a_second_time_does_no_harm_and_changes_nothing() {
        String consent = nancy.optsOut();
        Answer first = nancy.withdraws(consent);

        Answer second = nancy.withdraws(consent);

        assertThat(second).isConsent(200, "inactive");
        assertThat(OptOutReading.of(second).version())
                .isEqualTo(OptOutReading.of(first).version());
        assertThat(OptOutReading.of(second).endReason()).isEqualTo("withdrawn");
    }

    @Test
    void twenty_at_the_same_time_all_succeed_and_one_changes_something() {
        String consent = nancy.optsOut();
        Caller signedIn = somebodyWithToken(nancy.token());

        List<Answer> answers = Together.doAll(20, () -> signedIn.withdraws(consent));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isConsent(200, "inactive"));
        assertThat(nancy.readsHistory(consent)).isBundleOf("inactive", "proposed");
    }

    @Test
    void an_empty_parameters_resource_may_come_along() {
        String consent = nancy.optsOut();

        assertThat(nancy.call()
                        .withText(Caller.FHIR_JSON, "{\"resourceType\": \"Parameters\"}")
                        .post("/fhir/Consent/" + consent + "/$withdraw"))
                .isConsent(200, "inactive");
    }

    @Test
    @Tag("REQ-WITHDRAW-4")
    void a_clerk_withdraws_from_paper() {
        String consent = optOutInForceOf(nancy);

        assertThat(clerk.withdraws(consent)).isConsent(200, "inactive");

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
    }

    @Test
    @Tag("REQ-WITHDRAW-3")
    void whoever_has_emigrated_can_still_withdraw() {
        String consent = optOutInForceOf(nancy);
        sandbox.happens(nancy, "emigrated");

        assertThat(nancy.withdraws(consent)).isConsent(200, "inactive");

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
    }

    @Test
    void an_opt_out_that_death_ended_stays_ended() {
        String consent = optOutInForceOf(nancy);
        sandbox.happens(nancy, "died");

        Answer answer = clerk.withdraws(consent);

        assertThat(answer).isConsent(200, "inactive");
        assertThat(OptOutReading.of(answer).endReason()).isEqualTo("death");
    }

    @Test
    @Tag("REQ-PRIVACY-3")
    void somebody_elses_looks_just_as_one_that_is_not_there() {
        String consent = optOutInForceOf(nancy);

        Answer ofAnother = citizens.bruno().withdraws(consent);
        Answer ofNobody = citizens.bruno().withdraws(UUID.randomUUID().toString());

        assertThat(ofAnother).isRefusalWith("not-found", 404);
        assertThat(ofAnother.body()).isEqualTo(ofNobody.body());
        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
    }

    @Test
    void what_cannot_be_an_id_is_not_there() {
        for (String id : List.of("1", "x", "a.b-c", "%20", "x".repeat(65), "..", "%F0%9F%98%80")) {
            assertThat(nancy.withdraws(id)).isRefusalWith("not-found", 404);
        }
    }
}
