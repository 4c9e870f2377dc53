package dk.fravalg.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Clerk;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.persons.CprEvent;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read which Consent, in which state, and what of its past. */
abstract class ReadConsentsContract extends RegisterSuite {

    private ReadConsents reads;

    ReadConsentsContract(Database database) {
        super(database);
    }

    @BeforeEach
    void openTheDoor() {
        reads = part(ReadConsents.class);
    }

    @Test
    void the_citizen_and_a_clerk_read_it_in_every_state() {
        OptOutId id = story.registers("nancyann");
        assertThat(statusFor(story.citizen("nancyann"), id)).isEqualTo(ConsentState.PROPOSED);
        assertThat(statusFor(Cast.CLERK, id)).isEqualTo(ConsentState.PROPOSED);
        story.withdraws("nancyann", id);
        assertThat(statusFor(story.citizen("nancyann"), id)).isEqualTo(ConsentState.INACTIVE);
        assertThat(statusFor(Cast.CLERK, id)).isEqualTo(ConsentState.INACTIVE);
    }

    @Test
    void a_professional_reads_it_while_it_is_in_force_and_no_longer() {
        OptOutId id = story.registers("nancyann");
        for (Actor professional : List.of(Cast.DOCTOR, Cast.AMBULANCE)) {
            assertNotThere(professional, id);
        }
        story.waitingPeriodPasses();
        for (Actor professional : List.of(Cast.DOCTOR, Cast.AMBULANCE)) {
            assertThat(statusFor(professional, id)).isEqualTo(ConsentState.ACTIVE);
        }
        story.withdraws("nancyann", id);
        for (Actor professional : List.of(Cast.DOCTOR, Cast.AMBULANCE)) {
            assertNotThere(professional, id);
        }
    }

    @Test
    void what_is_due_reads_in_force_though_the_job_never_ran() {
        OptOutId id = story.registers("nancyann");
        story.waitingPeriodPasses();

        assertThat(statusFor(story.citizen("nancyann"), id)).isEqualTo(ConsentState.ACTIVE);
    }

    @Test
    void what_is_in_force_and_cannot_be_noted_so_is_neither_hidden_nor_shown_as_waiting() {
        OptOutId id = story.registers("nancyann");
        story.waitingPeriodPasses();
        register.audit().breaksFor(record -> record.action() == Action.BRING_INTO_FORCE);

        for (Actor actor : List.of(Cast.DOCTOR, Cast.AMBULANCE, Cast.CLERK, story.citizen("nancyann"))) {
            assertRefused(() -> reads.read(actor, id.value()), Problem.REGISTER_UNAVAILABLE);
        }
        assertRefused(() -> reads.history(Cast.DOCTOR, id.value()), Problem.REGISTER_UNAVAILABLE);
        assertRefused(() -> reads.readVersion(Cast.DOCTOR, id.value(), "1"), Problem.REGISTER_UNAVAILABLE);
    }

    @Test
    void others_learn_nothing_not_even_that_it_is_there() {
        OptOutId id = story.hasInForce("nancyann");
        for (Actor other : List.of(story.citizen("bruno"), Cast.AUDITOR, Cast.OPERATOR)) {
            assertNotThere(other, id);
            assertRefused(() -> reads.history(other, id.value()), Problem.NOT_FOUND);
            assertRefused(() -> reads.readVersion(other, id.value(), "1"), Problem.NOT_FOUND);
        }
        assertNotThere(Cast.CLERK, new OptOutId("no-such"));
    }

    @Test
    void of_one_under_an_annulled_number_a_professional_is_told_neither_that_it_is_there_nor_that_it_is_not() {
        OptOutId id = story.hasInForce("nancyann");
        story.follow(new CprEvent.NumberAnnulled(story.numberOf("nancyann")));

        assertRefused(() -> reads.read(Cast.DOCTOR, id.value()), Problem.INVALID_CPR);
        assertThat(statusFor(Cast.CLERK, id)).isEqualTo(ConsentState.ACTIVE);
    }

    @Test
    void a_citizen_reads_with_a_former_number_too() {
        OptOutId id = story.registers("nancyann");
        CprNumber former = story.getsNumber("nancyann", "2512489980");

        assertThat(statusFor(new Citizen(former, false), id)).isEqualTo(ConsentState.PROPOSED);
    }

    @Test
    void its_past_is_the_citizens_and_the_clerks() {
        OptOutId id = story.hasInForce("nancyann");

        assertThat(pastFor(story.citizen("nancyann"), id)).containsExactly(ConsentState.ACTIVE, ConsentState.PROPOSED);
        assertThat(pastFor(Cast.CLERK, id)).containsExactly(ConsentState.ACTIVE, ConsentState.PROPOSED);
        assertThat(pastFor(Cast.DOCTOR, id)).containsExactly(ConsentState.ACTIVE);
        assertThat(reads.readVersion(Cast.CLERK, id.value(), "1").getStatus()).isEqualTo(ConsentState.PROPOSED);
        assertThat(reads.readVersion(Cast.DOCTOR, id.value(), "2").getStatus()).isEqualTo(ConsentState.ACTIVE);
        assertRefused(() -> reads.readVersion(Cast.DOCTOR, id.value(), "1"), Problem.NOT_FOUND);
        assertRefused(() -> reads.readVersion(Cast.CLERK, id.value(), "3"), Problem.NOT_FOUND);
    }

    @Test
    void a_withdrawn_ones_active_version_is_not_shown_to_professionals() {
        OptOutId id = story.hasInForce("nancyann");
        story.withdraws("nancyann", id);

        assertRefused(() -> reads.readVersion(Cast.DOCTOR, id.value(), "2"), Problem.NOT_FOUND);
        assertRefused(() -> reads.history(Cast.DOCTOR, id.value()), Problem.NOT_FOUND);
    }

    @Test
    void each_read_and_each_refusal_is_logged() {
        OptOutId id = story.registers("nancyann");
        statusFor(Cast.CLERK, id);
        assertNotThere(Cast.DOCTOR, id);
        reads.history(Cast.CLERK, id.value());

        assertThat(AuditRows.of(register, "read"))
                .containsExactly(
                        "clerk read 2512489996 done paper-form",
                        "health-professional read not-found",
                        "clerk read 2512489996 done paper-form");
    }

    @Test
    void a_clerk_who_does_not_say_why_reads_nothing_and_the_attempt_is_logged() {
        OptOutId id = story.registers("nancyann");
        Actor silent = new Clerk("clerk-7", Cast.CLERK.belongsTo().orElseThrow(), Optional.empty());

        assertRefused(() -> reads.read(silent, id.value()), Problem.NOT_PERMITTED);
        assertRefused(() -> reads.readVersion(silent, id.value(), "1"), Problem.NOT_PERMITTED);
        assertRefused(() -> reads.history(silent, id.value()), Problem.NOT_PERMITTED);
        assertThat(AuditRows.of(register, "read")).hasSize(3).containsOnly("clerk read not-permitted");
    }

    @Test
    void what_somebody_has_just_changed_is_shown_without_a_second_record() {
        OptOutId id = story.registers("nancyann");
        Actor silent = new Clerk("clerk-7", Cast.CLERK.belongsTo().orElseThrow(), Optional.empty());

        assertThat(reads.asChanged(silent, id.value()).getStatus()).isEqualTo(ConsentState.PROPOSED);
        assertRefused(() -> reads.asChanged(Cast.DOCTOR, id.value()), Problem.NOT_FOUND);
        assertThat(AuditRows.of(register, "read")).isEmpty();
    }

    @Test
    void what_cannot_be_logged_is_not_read() {
        OptOutId id = story.registers("nancyann");
        register.audit().breaksFor(record -> record.action() == Action.READ);

        assertRefused(() -> reads.read(Cast.CLERK, id.value()), Problem.REGISTER_UNAVAILABLE);
    }

    private ConsentState statusFor(Actor actor, OptOutId id) {
        return reads.read(actor, id.value()).getStatus();
    }

    private List<ConsentState> pastFor(Actor actor, OptOutId id) {
        return reads.history(actor, id.value()).stream().map(Consent::getStatus).toList();
    }

    private void assertNotThere(Actor actor, OptOutId id) {
        assertRefused(() -> reads.read(actor, id.value()), Problem.NOT_FOUND);
    }

    private static void assertRefused(Runnable read, Problem problem) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(read::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
