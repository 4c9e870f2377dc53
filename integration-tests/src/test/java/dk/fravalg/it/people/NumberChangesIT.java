package dk.fravalg.it.people;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.LookupAnswer;
import dk.fravalg.it.fhir.OptOutReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen is given another number, and the opt-out goes with the citizen; the old number leads to the new one. */
class NumberChangesIT extends Scene {

    private static final String KIMS_OLD_NUMBER = "1010509996";

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-LOOKUP-7")
    void the_old_number_leads_to_the_opt_out_and_the_answer_names_both() {
        optOutInForceOf(nancy);
        sandbox.happens(nancy, "number-changed");
        Citizen renumbered = citizens.nancy();
        assertThat(renumbered.cpr()).isNotEqualTo(nancy.cpr());

        LookupAnswer byTheOld = ambulanceCrew.looksUp(nancy);
        LookupAnswer byTheNew = ambulanceCrew.looksUp(renumbered);

        assertThat(byTheOld).isInForce();
        assertThat(byTheOld.only().subject().getValue()).isEqualTo(nancy.cpr());
        assertThat(byTheOld.only().currentSubject()).contains(renumbered.cpr());
        assertThat(byTheNew).isInForce();
        assertThat(byTheNew.only().currentSubject()).isEmpty();
    }

    @Test
    @Tag("REQ-PERSON-2")
    void the_consent_bears_the_new_number_and_keeps_its_time() {
        OptOutReading before = OptOutReading.of(nancy.registers());
        sandbox.happens(nancy, "number-changed");

        OptOutReading after = OptOutReading.of(clerk.reads(before.id()));

        assertThat(after.number()).isEqualTo(citizens.nancy().cpr());
        assertThat(after.performerNumber()).isEqualTo(citizens.nancy().cpr());
        assertThat(after.registeredAt()).isEqualTo(before.registeredAt());
        assertThat(after.effectiveFrom()).isEqualTo(before.effectiveFrom());
    }

    @Test
    void both_numbers_find_it_in_a_search() {
        optOutInForceOf(nancy);
        sandbox.happens(nancy, "number-changed");

        assertThat(ambulanceCrew.searchesFor(nancy)).isBundleOf("active");
        assertThat(ambulanceCrew.searchesFor(citizens.nancy())).isBundleOf("active");
    }

    @Test
    void a_sign_in_by_the_old_number_is_still_the_citizens() {
        Caller signedInBefore = somebodyWithToken(nancy.token());
        String consent = nancy.optsOut();
        sandbox.happens(nancy, "number-changed");

        assertThat(signedInBefore.reads(consent)).isConsent(200, "proposed");
        assertThat(signedInBefore.registers(OptOutForm.of(nancy))).isRefusalWith("already-registered", 409);
        assertThat(signedInBefore.withdraws(consent)).isConsent(200, "inactive");
        assertThat(citizens.nancy().reads(consent)).isConsent(200, "inactive");
    }

    @Test
    void a_number_that_changes_twice_is_followed_to_the_last() {
        optOutInForceOf(nancy);
        sandbox.happens(nancy, "number-changed");
        Citizen inBetween = citizens.nancy();
        sandbox.happens(nancy, "number-changed");
        Citizen now = citizens.nancy();

        assertThat(ambulanceCrew.looksUp(nancy).only().currentSubject()).contains(now.cpr());
        assertThat(ambulanceCrew.looksUp(inBetween).only().currentSubject()).contains(now.cpr());
        assertThat(ambulanceCrew.looksUp(now)).isInForce();
    }

    @Test
    void one_that_has_not_opted_out_is_none_under_both() {
        sandbox.happens(nancy, "number-changed");

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        assertThat(ambulanceCrew.looksUp(nancy).only().currentSubject())
                .contains(citizens.nancy().cpr());
        assertThat(ambulanceCrew.looksUp(citizens.nancy())).isNone();
    }

    @Test
    void kims_old_number_is_followed_from_the_first_day() {
        Citizen kim = citizens.kim();
        optOutInForceOf(kim);

        LookupAnswer answer = ambulanceCrew.looksUp(LookupForm.empty().and(KIMS_OLD_NUMBER));

        assertThat(answer).isInForce();
        assertThat(answer.only().currentSubject()).contains(kim.cpr());
        assertThat(answer.only().text("name")).contains(kim.name());
    }

    @Test
    @Tag("REQ-PERSON-2")
    void a_withdrawal_after_the_change_ends_it_under_both() {
        String consent = optOutInForceOf(nancy);
        sandbox.happens(nancy, "number-changed");

        citizens.nancy().withdraws(consent);

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        assertThat(ambulanceCrew.looksUp(citizens.nancy())).isNone();
    }
}
