package dk.fravalg.it.log;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever was turned away stands in the log as well, once, wherever it happened. */
@Tag("ASVS-16.3.2")
class RefusalsInTheLogIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-AUDIT-2")
    void without_a_token() {
        LogReading refusal = only(nobody.asks(LookupForm.about(nancy)));

        assertThat(refusal.action()).isEqualTo("refuse");
        assertThat(refusal.role()).isEqualTo("unidentified");
        assertThat(refusal.event().getOutcome()).isEqualTo(AuditEventOutcome._4);
        assertThat(refusal.event().getOutcomeDesc()).contains("not-authenticated");
    }

    @Test
    @Tag("REQ-AUDIT-2")
    void with_a_number_in_the_url() {
        LogReading refusal = only(ambulanceCrew.call().get("/fhir/Consent?patient.identifier=" + nancy.cpr()));

        assertThat(refusal.event().getOutcomeDesc()).contains("cpr-in-url");
    }

    @Test
    @Tag("REQ-AUDIT-2")
    void without_the_permission() {
        LogReading refusal = only(nancy.asks(LookupForm.about(nancy)));

        assertThat(refusal.role()).isEqualTo("citizen");
        assertThat(refusal.event().getOutcomeDesc()).contains("not-permitted");
    }

    @Test
    void with_a_body_that_cannot_be_read() {
        LogReading refusal =
                only(ambulanceCrew.call().withText(Caller.FHIR_JSON, "{").post("/fhir/Consent/$resuscitation-status"));

        assertThat(refusal.role()).isEqualTo("system");
        assertThat(refusal.client()).isEqualTo("ambulance-hovedstaden");
        assertThat(refusal.event().getOutcomeDesc()).contains("invalid-resource");
    }

    @Test
    void for_what_is_not_there_or_not_for_them() {
        String waiting = nancy.optsOut();

        LogReading hidden = only(ambulanceCrew.reads(waiting));
        LogReading absent = only(ambulanceCrew.reads("no-such-consent"));

        assertThat(hidden.action()).isEqualTo(absent.action()).isEqualTo("read");
        assertThat(hidden.event().getOutcomeDesc())
                .isEqualTo(absent.event().getOutcomeDesc())
                .contains("not-found");
    }

    @Test
    void for_what_nobody_may() {
        LogReading refusal = only(clerk.call().send("DELETE", "/fhir/Consent/no-such-consent"));

        assertThat(refusal.role()).isEqualTo("clerk");
        assertThat(refusal.event().getOutcomeDesc()).contains("not-supported");
    }

    @Test
    void for_an_interaction_that_is_not_offered() {
        LogReading refusal = only(clerk.call().get("/fhir/Observation"));

        assertThat(refusal.event().getOutcomeDesc()).contains("not-found");
    }

    /** The one record that the request left behind. */
    private LogReading only(Answer answer) {
        assertThat(answer.isSuccess()).isFalse();
        List<LogReading> records = LogReading.seenBy(auditor).stream()
                .filter(each -> each.correlation()
                        .equals(answer.header("X-Correlation-Id").orElseThrow()))
                .toList();
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
