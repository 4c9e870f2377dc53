package dk.fravalg.it.registering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.LookupAnswer;
import dk.fravalg.it.wire.Answer;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The life of one opt-out, from Nancy's first wish to her second. */
class NancyOptsOutIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    void her_opt_out_is_registered_and_waits() {
        Answer answer = nancy.registers();

        assertThat(answer).isConsent(201, "proposed");
        Consent consent = Fhir.consentIn(answer);
        String id = consent.getIdElement().getIdPart();
        assertThat(answer.header("Location")).contains(register.base() + "/fhir/Consent/" + id + "/_history/1");
        assertThat(answer.header("ETag")).contains("W/\"1\"");
        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
    }

    @Test
    @Tag("REQ-LOOKUP-6")
    void after_seven_days_it_is_in_force_and_the_crew_can_read_her_name_back_to_her() {
        String consent = optOutInForceOf(nancy);

        LookupAnswer answer = ambulanceCrew.looksUp(nancy);

        assertThat(answer).isInForce();
        LookupAnswer.Row row = answer.only();
        assertThat(row.subject().getValue()).isEqualTo(nancy.cpr());
        assertThat(row.consent()).contains("Consent/" + consent);
        assertThat(row.text("name")).contains("Nancy Ann Test Berggren");
        assertThat(row.text("birthDate")).contains("1948-12-25");
        assertThat(row.text("age")).contains(String.valueOf(ageOf(nancy, answer)));
        assertThat(ambulanceCrew.reads(consent)).isConsent(200, "active");
        assertThat(nancy.reads(consent)).isConsent(200, "active");
    }

    @Test
    @Tag("REQ-WITHDRAW-1")
    @Tag("REQ-LOOKUP-8")
    void the_very_next_lookup_after_she_withdraws_finds_none() {
        String consent = optOutInForceOf(nancy);
        assertThat(ambulanceCrew.looksUp(nancy)).isInForce();

        assertThat(nancy.withdraws(consent)).isConsent(200, "inactive");

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
    }

    @Test
    @Tag("REQ-REGISTER-16")
    void when_she_opts_out_again_she_waits_again() {
        nancy.withdraws(optOutInForceOf(nancy));

        String second = nancy.optsOut();

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        sandbox.clockAdvances(SEVEN_DAYS.minusHours(2));
        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        sandbox.clockAdvances(java.time.Duration.ofHours(4));
        assertThat(ambulanceCrew.looksUp(nancy).only().consent()).contains("Consent/" + second);
    }

    @Test
    @Tag("REQ-WITHDRAW-6")
    void she_can_withdraw_while_she_waits_and_it_never_takes_effect() {
        String consent = nancy.optsOut();

        assertThat(nancy.withdraws(consent)).isConsent(200, "inactive");

        sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));
        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        assertThat(nancy.reads(consent)).isConsent(200, "inactive");
    }

    private static int ageOf(Citizen citizen, LookupAnswer answer) {
        return java.time.Period.between(
                        citizen.birthDate(),
                        answer.asOf()
                                .atZone(java.time.ZoneId.of("Europe/Copenhagen"))
                                .toLocalDate())
                .getYears();
    }
}
