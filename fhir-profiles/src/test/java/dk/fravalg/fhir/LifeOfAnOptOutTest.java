package dk.fravalg.fhir;

import static dk.fravalg.fhir.Scene.nancyInForce;
import static dk.fravalg.fhir.Scene.nancyOptsOut;
import static dk.fravalg.fhir.Scene.nancyWaiting;
import static dk.fravalg.fhir.Scene.nancyWithdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An opt-out is sent, waits, is in force, and ends; at each step it says so, and no more. */
class LifeOfAnOptOutTest {

    @Test
    void what_the_citizen_sends_holds_nothing_that_only_the_register_sets() {
        Consent sent = Sources.consent("nancy-opts-out");

        assertThat(sent.getPatient().hasReference()).isFalse();
        assertThat(sent.hasPerformer()).isFalse();
        assertThat(sent.getProvision().hasPeriod()).isFalse();
        assertThat(sent.getExtension()).hasSize(1);
        nancyOptsOut().isAccepted();
    }

    @Test
    void what_the_desk_sends_names_the_channel() {
        nancyOptsOut()
                .with("registration-channel", new CodeType("paper"))
                .but(optOut -> optOut.setDateTimeElement(new DateTimeType("2026-10-27")))
                .isAccepted();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "REJECTED"})
    void a_state_that_no_opt_out_has_is_refused(ConsentState state) {
        nancyOptsOut().but(optOut -> optOut.setStatus(state)).isRefusedFor("Consent.status", "opt-out-state");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACTIVE", "ENTEREDINERROR"})
    void more_than_a_proposal_without_a_time_of_registration_is_refused(ConsentState state) {
        nancyOptsOut().but(optOut -> optOut.setStatus(state)).isRefusedFor("registered-before-it-counts");
    }

    @Test
    void an_opt_out_registered_without_the_moment_it_takes_effect_is_refused() {
        nancyWaiting()
                .but(optOut -> optOut.getProvision().getPeriod().setStart(null))
                .isRefusedFor("start-once-registered");
        nancyInForce().but(optOut -> optOut.getProvision().setPeriod(null)).isRefusedFor("start-once-registered");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "ACTIVE", "ENTEREDINERROR"})
    void an_end_of_what_is_not_inactive_is_refused(ConsentState state) {
        nancyWithdrawn()
                .without("end-reason")
                .but(optOut -> optOut.setStatus(state))
                .isRefusedFor("end-only-when-inactive");
    }

    @Test
    void an_inactive_opt_out_that_does_not_say_what_ended_it_is_refused() {
        nancyWithdrawn().without("end-reason").isRefusedFor("end-reason-when-inactive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdrawn", "death"})
    void an_inactive_opt_out_says_what_ended_it(String reason) {
        nancyWithdrawn()
                .without("end-reason")
                .with("end-reason", new CodeType(reason))
                .isAccepted();
    }

    @Test
    void a_reason_of_ending_that_the_register_does_not_have_is_refused() {
        nancyWithdrawn()
                .without("end-reason")
                .with("end-reason", new CodeType("regretted"))
                .isRefusedFor("ValueSet/end-reason");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "ACTIVE", "ENTEREDINERROR"})
    void a_reason_of_ending_on_what_has_not_ended_is_refused(ConsentState state) {
        nancyInForce()
                .with("end-reason", new CodeType("withdrawn"))
                .but(optOut -> optOut.setStatus(state))
                .isRefusedFor("end-reason-when-inactive");
    }

    @Test
    void an_invalidated_opt_out_keeps_its_start_and_has_neither_end_nor_reason() {
        nancyInForce()
                .with("ended-at", new DateTimeType("2026-11-20T09:30:00+01:00"))
                .but(optOut -> optOut.setStatus(ConsentState.ENTEREDINERROR))
                .isAccepted();
    }

    @Test
    void a_closed_opt_out_that_does_not_say_when_it_was_closed_is_refused() {
        nancyWithdrawn().without("ended-at").isRefusedFor("ended-at-when-closed");
    }

    @Test
    void an_open_opt_out_with_a_time_of_closing_is_refused() {
        nancyInForce()
                .with("ended-at", new DateTimeType("2026-11-20T09:30:00+01:00"))
                .isRefusedFor("ended-at-when-closed");
    }

    @Test
    void a_channel_that_the_register_does_not_have_is_refused() {
        nancyOptsOut()
                .with("registration-channel", new CodeType("telephone"))
                .isRefusedFor("ValueSet/registration-channel");
    }

    @Test
    void a_time_of_registration_of_another_type_is_refused() {
        nancyWaiting()
                .without("registered-at")
                .with("registered-at", new DateType("2026-11-02"))
                .isRefusedFor("registered-at", "date");
    }

    @Test
    void an_opt_out_that_does_not_say_when_the_citizen_decided_is_refused() {
        nancyOptsOut().but(optOut -> optOut.setDateTime(null)).isRefusedFor("Consent.dateTime", "minimum required = 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-11"})
    void a_decision_that_is_not_dated_to_the_day_is_refused(String when) {
        nancyOptsOut()
                .but(optOut -> optOut.setDateTimeElement(new DateTimeType(when)))
                .isRefusedFor("decided-on-a-day");
    }
}
