package dk.fravalg.it.registering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may opt out (sundhedsloven § 25 a(1)), and what those are told who may not. */
class WhoMayOptOutIT extends Scene {

    /** A date that exists, and nobody's number in the sandbox. */
    private static final String NOBODYS_NUMBER = "0101509999";

    @Test
    @Tag("REQ-REGISTER-1")
    void max_is_not_yet_60() {
        assertThat(citizens.max().registers()).isRefusalWith("not-yet-60", 422);
    }

    @Test
    @Tag("REQ-REGISTER-4")
    void caesar_is_dead() {
        assertThat(clerk.registers(OptOutForm.of(citizens.caesar()).onPaper())).isRefusalWith("cpr-not-active", 422);
        assertThat(citizens.caesar().registers()).isRefusalWith("cpr-not-active", 422);
    }

    @Test
    @Tag("REQ-REGISTER-1")
    void on_the_eve_of_the_60th_birthday_it_is_too_early_and_on_the_day_it_is_not() {
        Citizen solveig = citizens.called("sixtytomorrow");
        assertThat(solveig.registers()).isRefusalWith("not-yet-60", 422);

        sandbox.clockAdvances(Duration.ofDays(1));

        assertThat(solveig.registers()).isConsent(201, "proposed");
    }

    @Test
    @Tag("REQ-REGISTER-1")
    void whoever_turns_60_today_may() {
        assertThat(citizens.called("sixtytoday").registers()).isConsent(201, "proposed");
    }

    @Test
    void whoever_has_a_protected_address_may() {
        assertThat(citizens.called("evahemmelig").registers()).isConsent(201, "proposed");
    }

    @Test
    @Tag("REQ-REGISTER-4")
    void whoever_has_emigrated_may_not() {
        assertThat(citizens.called("ottoudrejst").registers()).isRefusalWith("cpr-not-active", 422);
    }

    @Test
    @Tag("REQ-REGISTER-4")
    void a_number_that_nobody_has_is_an_unknown_persons() {
        assertThat(clerk.registers(OptOutForm.of(NOBODYS_NUMBER).onPaper())).isRefusalWith("unknown-person", 422);
    }

    @Test
    @Tag("REQ-REGISTER-2")
    void whoever_does_not_declare_capacity_may_not() {
        Citizen nancy = citizens.nancy();

        assertThat(nancy.registers(OptOutForm.of(nancy).withoutDeclaringCapacity()))
                .isRefusalWith("capacity-not-declared", 422);
        assertThat(nancy.registers(OptOutForm.of(nancy).denyingCapacity())).isRefusalWith("capacity-not-declared", 422);
    }

    @Test
    @Tag("REQ-REGISTER-5")
    void all_reasons_are_told_at_once() {
        Citizen max = citizens.max();
        OptOutForm ofTheDead =
                OptOutForm.of(citizens.caesar()).denyingCapacity().onPaper();

        assertThat(max.registers(OptOutForm.of(max).denyingCapacity()))
                .isRefusalWithAll(422, "not-yet-60", "capacity-not-declared");
        assertThat(clerk.registers(ofTheDead)).isRefusalWithAll(422, "cpr-not-active", "capacity-not-declared");
    }

    @Test
    @Tag("REQ-REGISTER-3")
    void nobody_opts_out_for_somebody_else() {
        Citizen nancy = citizens.nancy();

        assertThat(citizens.bruno().registers(OptOutForm.of(nancy))).isRefusalWith("not-permitted", 403);
        assertThat(citizens.bruno().registers(OptOutForm.of(NOBODYS_NUMBER))).isRefusalWith("not-permitted", 403);

        assertThat(nancy.searches()).isBundleOf();
    }

    @Test
    @Tag("REQ-REGISTER-15")
    void a_refusal_leaves_nothing_behind() {
        Citizen max = citizens.max();

        max.registers();

        assertThat(max.searches()).isBundleOf();
        assertThat(clerk.searchesFor(max)).isBundleOf();
    }
}
