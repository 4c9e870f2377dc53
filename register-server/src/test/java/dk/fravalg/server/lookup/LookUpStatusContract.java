package dk.fravalg.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.ResuscitationStatus.InForce;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.persons.CprEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

abstract class LookUpStatusContract extends RegisterSuite {

    LookUpStatusContract(Database database) {
        super(database);
    }

    @Test
    void an_ambulance_crew_is_not_told_of_an_opt_out_that_waits_and_is_told_of_it_the_moment_it_is_in_force() {
        story.registers("nancyann");

        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        story.waitingPeriodPasses();
        register.time().passes(Duration.ofMillis(-1));
        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        register.time().passes(Duration.ofMillis(1));
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
    }

    @Test
    void time_decides_though_the_job_that_notes_it_never_ran() {
        OptOutId id = story.registers("nancyann");
        register.time().passes(Duration.ofDays(400));

        assertThat(story.optOut(id).state().name()).isEqualTo("WAITING");
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
        assertThat(part(LookUpStatus.class).isInForce(id, register.time().instant()))
                .isTrue();
    }

    @Test
    void what_is_read_back_is_the_cpr_registers_name_and_birth_date_and_the_age_on_a_danish_day() {
        story.registers("nancyann");
        register.time().is(Instant.parse("2026-12-24T22:59:59.999Z"));
        assertThat(inForce("nancyann").age()).isEqualTo(77);
        register.time().is(Instant.parse("2026-12-24T23:00:00Z"));

        assertThat(inForce("nancyann").age()).isEqualTo(78);
        assertThat(inForce("nancyann").name().full()).isEqualTo("Nancy Ann Test Berggren");
        assertThat(inForce("nancyann").birthDate()).isEqualTo(LocalDate.of(1948, 12, 25));
        assertThat(inForce("nancyann").effectiveFrom()).isEqualTo(TestTime.START.plus(Duration.ofDays(7)));
    }

    @Test
    void an_opt_out_that_was_withdrawn_or_ended_a_moment_ago_is_not_shown() {
        OptOutId nancys = story.hasInForce("nancyann");
        story.hasInForce("bruno");

        story.withdraws("nancyann", nancys);
        story.dies("bruno");

        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        assertThat(story.statusOf("bruno")).isEqualTo("none");
    }

    @Test
    void a_superseded_number_leads_to_the_citizen_and_both_numbers_are_named() {
        story.hasInForce("nancyann");
        CprNumber former = story.getsNumber("nancyann", "2512489980");

        SubjectAnswer answer = story.answerOn(former);

        assertThat(answer.status().code()).isEqualTo("in-force");
        assertThat(answer.asked().value()).isEqualTo("2512489996");
        assertThat(answer.currentNumber()).contains(new CprNumber("2512489980"));
        assertThat(story.answerOn(new CprNumber("2512489980")).currentNumber()).isEmpty();
        assertThat(story.statusOf(new CprNumber("2512489980"))).isEqualTo("in-force");
    }

    @Test
    void of_an_annulled_number_nothing_can_be_told_and_never_none() {
        story.hasInForce("nancyann");
        story.follow(new CprEvent.NumberAnnulled(story.numberOf("nancyann")));

        assertThat(story.statusOf("nancyann")).isEqualTo("cannot-tell");
    }

    @Test
    void of_a_number_that_led_to_one_that_was_annulled_nothing_can_be_told_either() {
        CprNumber former = story.getsNumber("nancyann", "2512489980");
        story.follow(new CprEvent.NumberAnnulled(new CprNumber("2512489980")));

        assertThat(story.statusOf(former)).isEqualTo("cannot-tell");
    }

    @Test
    void each_row_is_answered_in_the_order_asked_and_a_bad_one_hurts_no_other() {
        story.hasInForce("nancyann");

        List<SubjectAnswer> answers = story.ask(
                Cast.DOCTOR,
                List.of(
                        cpr("2509479989"),
                        cpr("not a number"),
                        cpr("2512489996"),
                        new AskedIdentifier("urn:oid:1.2.208.176.1.6.1.1", "0703921VJ4"),
                        new AskedIdentifier("", ""),
                        cpr("8512489996"),
                        cpr("2512489996")));

        assertThat(answers)
                .extracting(answer -> answer.status().code())
                .containsExactly(
                        "none", "cannot-tell", "in-force", "cannot-tell", "cannot-tell", "cannot-tell", "in-force");
        assertThat(answers.get(3).asked()).isEqualTo(new AskedIdentifier("urn:oid:1.2.208.176.1.6.1.1", "0703921VJ4"));
    }

    @Test
    void each_subject_is_logged_with_the_answer_and_the_purpose() {
        story.hasInForce("nancyann");
        CprNumber former = story.getsNumber("nancyann", "2512489980");

        StatusReport report = part(LookUpStatus.class)
                .lookUp(
                        Cast.AMBULANCE,
                        List.of(cpr(former.digits()), cpr("2509479989"), cpr("x")),
                        Optional.of("ETREAT"));

        assertThat(report.asOf()).isEqualTo(register.time().instant());
        assertThat(AuditRows.of(register, "look-up"))
                .containsExactly(
                        "system look-up 2512489980 in-force ETREAT",
                        "system look-up 2509479989 none ETREAT",
                        "system look-up cannot-tell ETREAT");
    }

    @Test
    @Tag("REQ-LOOKUP-9")
    void no_answer_leaves_when_the_look_cannot_be_logged() {
        story.hasInForce("nancyann");
        register.audit().breaksFor(record -> true);

        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> story.statusOf("nancyann"))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.REGISTER_UNAVAILABLE));
    }

    private InForce inForce(String citizen) {
        return (InForce) story.answerOn(story.numberOf(citizen)).status();
    }

    private static AskedIdentifier cpr(String value) {
        return new AskedIdentifier(Canonical.CPR, value);
    }
}
