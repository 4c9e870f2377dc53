package dk.fravalg.it.log;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each look stands in the log, and the citizen sees it. */
@Tag("ASVS-16.2.1")
@Tag("ASVS-16.3.2")
class WhoLookedIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    /** A look changes nothing, and so the register is not fresh after it; its log is longer all the same. */
    @BeforeEach
    void beginsWithAnEmptyLog() {
        sandbox.reset();
    }

    @Test
    @Tag("REQ-AUDIT-3")
    void nancy_sees_who_looked_in_which_role_through_which_system_and_why() {
        Answer answer = ambulanceCrew.asks(LookupForm.about(nancy).inOrderTo("ETREAT"));

        LogReading look = looksOf(nancy).get(0);

        assertThat(look.organisation()).isEqualTo("Region Hovedstadens Akutberedskab");
        assertThat(look.role()).isEqualTo("system");
        assertThat(look.client()).isEqualTo("ambulance-hovedstaden");
        assertThat(look.purpose()).contains("ETREAT");
        assertThat(look.citizen()).contains(nancy.cpr());
        assertThat(look.event().getOutcome()).isEqualTo(AuditEventOutcome._0);
        assertThat(look.correlation())
                .isEqualTo(answer.header("X-Correlation-Id").orElseThrow());
        assertThat(look.sentence())
                .contains(
                        "Region Hovedstadens Akutberedskab (It-system i sundhedsvæsenet)",
                        "Opslag: er genoplivning fravalgt?",
                        "Grund: Akut behandling",
                        "Svaret var: intet fravalg");
    }

    @Test
    @Tag("REQ-AUDIT-1")
    void nancy_sees_her_own_life_with_the_register() {
        String consent = optOutInForceOf(nancy);
        ambulanceCrew.looksUp(nancy);
        clerk.reads(consent);
        nancy.withdraws(consent);

        assertThat(LogReading.seenBy(nancy))
                .extracting(LogReading::action)
                .containsSubsequence("read-audit", "withdraw", "read", "look-up", "bring-into-force", "register");
    }

    @Test
    @Tag("REQ-AUDIT-1")
    void each_look_is_one_record() {
        String consent = nancy.optsOut();
        clerk.reads(consent);
        nancy.reads(consent);

        assertThat(LogReading.seenBy(nancy))
                .extracting(LogReading::action)
                .containsExactly("read-audit", "read", "read", "register", "check-eligibility");
    }

    @Test
    @Tag("REQ-AUDIT-4")
    void nancy_does_not_see_which_person_it_was() {
        String consent = nancy.optsOut();
        clerk.reads(consent);

        LogReading read = LogReading.seenBy(nancy).get(1);

        assertThat(read.action()).isEqualTo("read");
        assertThat(read.organisation()).isEqualTo("Registerets betjening");
        // The number of the organisation, and nothing of the clerk's.
        assertThat(read.user().getWho().getIdentifier().getSystem()).isEqualTo("http://cvr.dk");
        assertThat(LogReading.on(nancy.call().get("/fhir/AuditEvent?agent=desk")))
                .isNotEmpty();
    }

    @Test
    @Tag("REQ-READ-5")
    void a_clerk_says_why() {
        String consent = nancy.optsOut();
        clerk.reads(consent);
        assertThat(clerk.call().with("Access-Reason", "complaint").get("/fhir/Consent/" + consent))
                .hasStatus(200);

        assertThat(LogReading.seenBy(nancy).subList(1, 3))
                .extracting(each -> each.purpose().orElseThrow())
                .containsExactly("complaint", "paper-form");
        assertThat(clerk.call().with("Access-Reason", "curiosity").get("/fhir/Consent/" + consent))
                .isInvalidResource();
    }

    @Test
    @Tag("REQ-AUDIT-6")
    void nobody_else_sees_it() {
        String patient = OptOutReading.of(nancy.registers()).patient();
        Citizen bruno = citizens.bruno();

        assertThat(bruno.call().get("/fhir/AuditEvent?patient=" + patient)).isRefusalWith("not-permitted", 403);
        assertThat(LogReading.seenBy(bruno))
                .extracting(each -> each.citizen().orElseThrow())
                .containsOnly(bruno.cpr());
    }

    @Test
    @Tag("REQ-AUDIT-5")
    void the_auditor_sees_that_somebody_looked_and_not_what_the_answer_was() {
        optOutInForceOf(nancy);
        ambulanceCrew.looksUp(nancy);

        List<LogReading> looks = LogReading.seenBy(auditor).stream()
                .filter(each -> each.action().equals("look-up"))
                .toList();

        assertThat(looks).hasSize(1);
        assertThat(looks.get(0).citizen()).contains(nancy.cpr());
        assertThat(looks.get(0).event().getOutcomeDesc()).isEqualTo("Gennemført");
        assertThat(looks.get(0).sentence()).doesNotContain("Svaret var");
        assertThat(looks.get(0).user().getWho().getIdentifier().getValue()).isEqualTo("ambulance-hovedstaden");
    }

    @Test
    void nancy_sees_that_the_auditor_looked_into_her_log_however_she_was_sought() {
        String patient = OptOutReading.of(nancy.registers()).patient();
        assertThat(auditor.call().get("/fhir/AuditEvent?patient=" + patient)).hasStatus(200);

        assertThat(LogReading.seenBy(nancy))
                .filteredOn(each -> each.role().equals("auditor"))
                .extracting(LogReading::action)
                .containsExactly("read-audit");
    }

    @Test
    @Tag("REQ-AUDIT-8")
    void what_concerned_a_former_number_is_the_citizens_still() {
        ambulanceCrew.looksUp(nancy);
        nancy.optsOut();
        sandbox.happens(nancy, "number-changed");

        assertThat(LogReading.seenBy(citizens.nancy()))
                .extracting(LogReading::action)
                .contains("look-up", "register", "follow-cpr-event");
    }

    private static List<LogReading> looksOf(Citizen citizen) {
        return LogReading.seenBy(citizen).stream()
                .filter(each -> each.action().equals("look-up"))
                .toList();
    }
}
