package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.optout.Change;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.junit.jupiter.api.Test;

class NancyWithdrawsTest {

    /** Registered in summer time; the waiting period ends in winter time, an hour later by the sun. */
    private static final Instant REGISTERED = Instant.parse("2026-10-20T12:05:00.123Z");

    private static final OptOut WAITING = OptOut.registered(
            new OptOutId("nancys"), Citizens.nancyAnn().cpr(), LocalDate.of(2026, 10, 19), REGISTERED, Channel.PAPER);

    @Test
    void a_waiting_opt_out_says_when_it_will_take_effect_in_the_time_of_that_day() {
        Consent consent = written(WAITING);

        assertThat(consent.getProvision().getPeriod().getStartElement().getValueAsString())
                .isEqualTo("2026-10-27T14:05:00.123+01:00");
        assertThat(extension(consent, "registered-at")).isEqualTo("2026-10-20T14:05:00.123+02:00");
        assertThat(extension(consent, "capacity-declared")).isEqualTo("true");
        assertThat(extension(consent, "registration-channel")).isEqualTo("paper");
        assertThat(consent.getDateTimeElement().getValueAsString()).isEqualTo("2026-10-19");
    }

    @Test
    void withdrawn_while_waiting_it_never_had_a_period_that_could_end() {
        Consent consent =
                written(changed(WAITING.withdraw(WAITING.effectiveFrom().minusMillis(1))));

        assertThat(consent.getProvision().getPeriod().hasEnd()).isFalse();
        assertThat(extension(consent, "end-reason")).isEqualTo("withdrawn");
        assertThat(extension(consent, "ended-at")).isEqualTo("2026-10-27T14:05:00.122+01:00");
    }

    @Test
    void withdrawn_in_force_its_period_ends_with_the_withdrawal() {
        Consent consent = written(changed(WAITING.withdraw(WAITING.effectiveFrom())));

        assertThat(consent.getProvision().getPeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-10-27T14:05:00.123+01:00");
        assertThat(extension(consent, "end-reason")).isEqualTo("withdrawn");
    }

    @Test
    void ended_by_death_it_says_so() {
        Consent consent =
                written(changed(WAITING.endByDeath(WAITING.effectiveFrom().plus(Duration.ofDays(1)))));

        assertThat(extension(consent, "end-reason")).isEqualTo("death");
        assertThat(consent.getProvision().getPeriod().hasEnd()).isTrue();
    }

    @Test
    void found_invalid_it_never_ended_because_it_never_was() {
        Consent consent = written(changed(WAITING.invalidate(
                InvalidationReason.WRONG_PERSON, WAITING.effectiveFrom().plusMillis(1))));

        assertThat(consent.hasExtension(Canonical.END_REASON)).isFalse();
        assertThat(consent.getProvision().getPeriod().hasEnd()).isFalse();
        assertThat(extension(consent, "ended-at")).isEqualTo("2026-10-27T14:05:00.124+01:00");
    }

    private static Consent written(OptOut optOut) {
        return OptOutConsent.of(optOut, "2026-10-19", "nancy");
    }

    private static OptOut changed(Change change) {
        return ((Change.Changed) change).optOut();
    }

    private static String extension(Consent consent, String name) {
        Extension extension = consent.getExtensionByUrl(Canonical.BASE + "/StructureDefinition/" + name);
        return extension.getValue().primitiveValue();
    }
}
