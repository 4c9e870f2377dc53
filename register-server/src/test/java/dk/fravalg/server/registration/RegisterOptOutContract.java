package dk.fravalg.server.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.Declaration;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.Story;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.persons.CprNumbers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class RegisterOptOutContract extends RegisterSuite {

    private RegisterOptOut useCase;

    RegisterOptOutContract(Database database) {
        super(database);
    }

    @BeforeEach
    void openTheDoor() {
        useCase = part(RegisterOptOut.class);
    }

    @Test
    void a_citizen_registers_digitally_and_waits() {
        OptOut optOut = story.optOut(story.registers("nancyann"));

        assertThat(optOut.cpr()).isEqualTo(story.numberOf("nancyann"));
        assertThat(optOut.state()).isEqualTo(OptOutState.WAITING);
        assertThat(optOut.channel()).isEqualTo(Channel.DIGITAL);
        assertThat(optOut.registeredAt()).isEqualTo(TestTime.START);
        assertThat(optOut.effectiveFrom()).isEqualTo(Instant.parse("2026-11-09T13:05:00Z"));
        assertThat(optOut.decidedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(AuditRows.of(register, "register")).containsExactly("citizen register 2512489996 done");
    }

    @Test
    void a_clerk_enters_a_paper_form_whose_waiting_period_runs_from_its_registration() {
        OptOutId id = Story.idOf(useCase.register(Cast.CLERK, story.paperOf("nancyann")));

        assertThat(story.optOut(id).channel()).isEqualTo(Channel.PAPER);
        assertThat(story.optOut(id).decidedOn()).isEqualTo(LocalDate.of(2026, 10, 28));
        assertThat(story.optOut(id).effectiveFrom()).isEqualTo(TestTime.START.plus(Duration.ofDays(7)));
        assertThat(AuditRows.of(register, "register")).containsExactly("clerk register 2512489996 done paper-form");
    }

    @Test
    void a_second_one_is_not_opened_beside_the_first() {
        OptOutId first = story.registers("nancyann");

        assertThat(useCase.register(story.citizen("nancyann"), story.declarationOf("nancyann")))
                .isEqualTo(new RegistrationOutcome.AlreadyOpen(first));
        story.waitingPeriodPasses();
        assertThat(useCase.register(Cast.CLERK, story.paperOf("nancyann")))
                .isEqualTo(new RegistrationOutcome.AlreadyOpen(first));
        assertThat(AuditRows.of(register, "register"))
                .containsExactly(
                        "citizen register 2512489996 done",
                        "citizen register 2512489996 already-registered",
                        "clerk register 2512489996 already-registered paper-form");
    }

    @Test
    void after_a_withdrawal_a_new_one_waits_again() {
        OptOutId first = story.hasInForce("nancyann");
        story.withdraws("nancyann", first);

        OptOutId second = story.registers("nancyann");

        assertThat(second).isNotEqualTo(first);
        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        story.waitingPeriodPasses();
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
    }

    @Test
    void all_reasons_of_a_refusal_are_told_and_the_leading_one_is_logged() {
        Declaration young = new Declaration(story.numberOf("magnus"), "2026-11-02", false, Optional.empty());

        assertThat(useCase.register(story.citizen("magnus"), young))
                .isEqualTo(new RegistrationOutcome.Refused(List.of(Problem.CAPACITY_NOT_DECLARED, Problem.NOT_YET_60)));
        assertThat(AuditRows.all(register))
                .containsExactly(
                        "citizen check-eligibility 0504909995 capacity-not-declared",
                        "citizen register 0504909995 capacity-not-declared");
        assertThat(part(OpenOptOuts.class).of(story.numberOf("magnus"))).isEmpty();
    }

    @Test
    void whom_the_law_leaves_out_is_refused() {
        assertRefused(story.citizen("sixtytomorrow"), story.declarationOf("sixtytomorrow"), Problem.NOT_YET_60);
        assertRefused(Cast.CLERK, story.paperOf("caesaroestergaard"), Problem.CPR_NOT_ACTIVE);
        assertRefused(story.citizen("ottoudrejst"), story.declarationOf("ottoudrejst"), Problem.CPR_NOT_ACTIVE);
        CprNumber nobody = new CprNumber("2512489980");
        assertRefused(
                Cast.CLERK,
                new Declaration(nobody, "2026-11-02", true, Optional.of(Channel.PAPER)),
                Problem.UNKNOWN_PERSON);
        assertThat(useCase.register(story.citizen("sixtytoday"), story.declarationOf("sixtytoday")))
                .isInstanceOf(RegistrationOutcome.Registered.class);
    }

    @Test
    void nobody_registers_on_behalf_of_a_citizen() {
        assertRefused(
                new Citizen(story.numberOf("aage"), true),
                story.declarationOf("aage"),
                Problem.ON_BEHALF_OF_NOT_ALLOWED);
    }

    @Test
    void a_citizen_registers_nobody_but_themselves_and_nobody_else_registers_at_all() {
        for (Actor actor : List.of(story.citizen("bruno"), Cast.DOCTOR, Cast.AMBULANCE, Cast.AUDITOR, Cast.OPERATOR)) {
            assertThrown(actor, story.declarationOf("nancyann"), Problem.NOT_PERMITTED);
        }
        assertThat(AuditRows.of(register, "register"))
                .hasSize(5)
                .allMatch(line -> line.endsWith(" register 2512489996 not-permitted"));
    }

    @Test
    void a_channel_that_does_not_fit_the_sender_is_refused_and_logged() {
        assertThrown(Cast.CLERK, story.declarationOf("nancyann"), Problem.INVALID_RESOURCE);
        assertThrown(story.citizen("nancyann"), story.paperOf("nancyann"), Problem.INVALID_RESOURCE);
        assertThat(AuditRows.of(register, "register"))
                .containsExactly(
                        "clerk register 2512489996 invalid-resource paper-form",
                        "citizen register 2512489996 invalid-resource");
    }

    @Test
    void nobody_decides_tomorrow_by_the_danish_calendar() {
        register.time().is(Instant.parse("2026-11-02T22:59:59.999Z"));
        Declaration tomorrow = new Declaration(story.numberOf("nancyann"), "2026-11-03", true, Optional.empty());

        assertThrown(story.citizen("nancyann"), tomorrow, Problem.INVALID_RESOURCE);
        assertThat(AuditRows.of(register, "register")).containsExactly("citizen register 2512489996 invalid-resource");
        register.time().passes(Duration.ofMillis(1));
        assertThat(useCase.register(story.citizen("nancyann"), tomorrow))
                .isInstanceOf(RegistrationOutcome.Registered.class);
    }

    @Test
    void a_citizen_may_come_with_a_former_number_and_is_registered_under_the_current_one() {
        CprNumber former = new CprNumber("1010509996");
        Declaration declaration = new Declaration(former, "2026-11-02", true, Optional.empty());

        OptOutId id = Story.idOf(useCase.register(new Citizen(former, false), declaration));

        assertThat(story.optOut(id).cpr()).isEqualTo(story.numberOf("kimholm"));
        story.waitingPeriodPasses();
        assertThat(story.statusOf(former)).isEqualTo("in-force");
        assertThat(story.statusOf("kimholm")).isEqualTo("in-force");
    }

    @Test
    void a_new_number_of_which_nobody_told_us_brings_the_opt_outs_of_the_former_one_along() {
        OptOutId first = story.registers("nancyann");
        CprNumber former = story.numberOf("nancyann");
        CprNumber current = new CprNumber("2512489980");
        register.people().change("nancyann", register.people().named("nancyann").withNumber(current));

        assertThat(useCase.register(story.citizen("nancyann"), story.declarationOf("nancyann")))
                .isEqualTo(new RegistrationOutcome.AlreadyOpen(first));
        assertThat(story.optOut(first).cpr()).isEqualTo(current);
        assertThat(part(OpenOptOuts.class).of(former)).isEmpty();
        assertThat(AuditRows.of(register, "follow-cpr-event")).contains("register follow-cpr-event 2512489996 done");
    }

    @Test
    void nobody_decides_before_they_are_born() {
        Declaration unborn = new Declaration(story.numberOf("nancyann"), "1948-12-24", true, Optional.empty());

        assertThrown(story.citizen("nancyann"), unborn, Problem.INVALID_RESOURCE);
        assertThat(AuditRows.of(register, "register")).containsExactly("citizen register 2512489996 invalid-resource");
    }

    @Test
    void under_a_number_that_leads_elsewhere_or_was_annulled_nothing_is_registered_that_nobody_would_find() {
        part(CprNumbers.class).supersede(story.numberOf("nancyann"), new CprNumber("2512489980"));
        part(CprNumbers.class).annul(story.numberOf("bruno"));

        assertThrown(Cast.CLERK, story.paperOf("nancyann"), Problem.REGISTER_UNAVAILABLE);
        assertThrown(Cast.CLERK, story.paperOf("bruno"), Problem.REGISTER_UNAVAILABLE);
        assertThat(part(OpenOptOuts.class).of(story.numberOf("nancyann"))).isEmpty();
        assertThat(part(OpenOptOuts.class).of(story.numberOf("bruno"))).isEmpty();
    }

    private void assertRefused(Actor actor, Declaration declaration, Problem problem) {
        assertThat(useCase.register(actor, declaration)).isEqualTo(new RegistrationOutcome.Refused(List.of(problem)));
    }

    private void assertThrown(Actor actor, Declaration declaration, Problem problem) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> useCase.register(actor, declaration))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
