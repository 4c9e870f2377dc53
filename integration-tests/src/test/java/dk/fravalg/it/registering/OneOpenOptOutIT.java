package dk.fravalg.it.registering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.cast.Together;
import dk.fravalg.it.fhir.Canonical;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen has one open opt-out at most, however many are sent, and however they meet. */
class OneOpenOptOutIT extends Scene {

    private static final int AT_ONCE = 20;

    private final Citizen nancy = citizens.nancy();
    private final String unlessNancyHasOne = "patient.identifier=" + Canonical.CPR + "|" + nancy.cpr();

    @Test
    @Tag("REQ-REGISTER-6")
    void a_second_one_is_a_conflict() {
        nancy.optsOut();

        assertThat(nancy.registers()).isRefusalWith("already-registered", 409);
        assertThat(clerk.registers(OptOutForm.of(nancy).onPaper())).isRefusalWith("already-registered", 409);
    }

    @Test
    @Tag("REQ-REGISTER-6")
    void a_second_one_is_a_conflict_also_when_the_first_is_in_force() {
        optOutInForceOf(nancy);

        assertThat(nancy.registers()).isRefusalWith("already-registered", 409);
        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();
    }

    @Test
    @Tag("REQ-REGISTER-6")
    void of_twenty_at_the_same_time_one_is_registered() {
        Caller signedIn = somebodyWithToken(nancy.token());

        List<Answer> answers = Together.doAll(AT_ONCE, () -> signedIn.registers(OptOutForm.of(nancy)));

        assertThat(answers)
                .filteredOn(Answer::isSuccess)
                .singleElement()
                .satisfies(first -> assertThat(first).isConsent(201, "proposed"));
        assertThat(answers)
                .filteredOn(answer -> !answer.isSuccess())
                .hasSize(AT_ONCE - 1)
                .allSatisfy(other -> assertThat(other).isRefusalWith("already-registered", 409));
        assertThat(nancy.searches()).isBundleOf("proposed");
    }

    @Test
    @Tag("REQ-REGISTER-7")
    void with_if_none_exist_the_open_one_is_given_instead() {
        Answer first = nancy.registersUnlessThereIsOne(OptOutForm.of(nancy), unlessNancyHasOne);
        Answer second = nancy.registersUnlessThereIsOne(OptOutForm.of(nancy), unlessNancyHasOne);

        assertThat(first).isConsent(201, "proposed");
        assertThat(second).isConsent(200, "proposed");
        assertThat(idIn(second)).isEqualTo(idIn(first));
    }

    @Test
    @Tag("REQ-REGISTER-7")
    void of_twenty_with_if_none_exist_all_are_given_the_same_one() {
        Caller signedIn = somebodyWithToken(nancy.token());

        List<Answer> answers = Together.doAll(
                AT_ONCE, () -> signedIn.registersUnlessThereIsOne(OptOutForm.of(nancy), unlessNancyHasOne));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers).extracting(OneOpenOptOutIT::idIn).containsOnly(idIn(answers.get(0)));
    }

    @Test
    void if_none_exist_must_be_about_the_citizen() {
        for (String criteria : List.of(
                "patient.identifier=" + Canonical.CPR + "|" + citizens.bruno().cpr(),
                "status=active",
                "identifier=1")) {
            assertThat(nancy.registersUnlessThereIsOne(OptOutForm.of(nancy), criteria))
                    .isInvalidResource();
        }
        assertThat(nancy.searches()).isBundleOf();
    }

    @Test
    void of_withdrawals_and_registrations_that_meet_one_opt_out_is_open_at_most() {
        Caller signedIn = somebodyWithToken(nancy.token());
        String first = nancy.optsOut();

        List<Answer> answers = Together.doAll(
                AT_ONCE,
                number -> number % 2 == 0 ? signedIn.withdraws(first) : signedIn.registers(OptOutForm.of(nancy)));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409);
        long opened = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(opened).isLessThanOrEqualTo(1);
        assertThat(nancy.reads(first)).isConsent(200, "inactive");
        assertThat(Fhir.consentsIn(nancy.searches("status", "proposed,active"))).hasSize((int) opened);
    }

    private static String idIn(Answer answer) {
        return Fhir.consentIn(answer).getIdElement().getIdPart();
    }
}
