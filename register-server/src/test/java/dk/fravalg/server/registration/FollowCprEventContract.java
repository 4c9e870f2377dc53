package dk.fravalg.server.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.persons.CprEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class FollowCprEventContract extends RegisterSuite {

    private static final String NEW_NUMBER = "2512489980";

    FollowCprEventContract(Database database) {
        super(database);
    }

    @Test
    void death_ends_an_open_opt_out() {
        OptOutId waiting = story.registers("bruno");
        OptOutId inForce = story.hasInForce("nancyann");
        story.dies("nancyann");
        story.dies("bruno");

        assertThat(story.optOut(inForce).state()).isEqualTo(OptOutState.ENDED);
        assertThat(story.optOut(inForce).endedAt()).contains(register.time().instant());
        assertThat(story.optOut(waiting).state()).isEqualTo(OptOutState.ENDED);
        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        assertThat(AuditRows.of(register, "follow-cpr-event")).contains("register follow-cpr-event 2512489996 done");
    }

    @Test
    void the_death_of_somebody_who_never_opted_out_is_followed_without_a_trace_of_them() {
        story.dies("aage");

        assertThat(part(OptOuts.class).of(story.numberOf("aage"))).isEmpty();
        assertThat(AuditRows.all(register)).containsExactly("register follow-cpr-event 0211223989 done");
    }

    @Test
    void an_emigrated_citizens_opt_out_stands() {
        story.hasInForce("nancyann");
        story.follow(new CprEvent.PersonChanged(register.people()
                .named("nancyann")
                .withStatus(CivilStatus.EMIGRATED)
                .withResidence(Optional.empty())));

        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
    }

    @Test
    void a_new_name_is_read_back() {
        story.hasInForce("nancyann");
        PersonFacts nancy = register.people().named("nancyann");
        story.follow(new CprEvent.PersonChanged(new PersonFacts(
                nancy.cpr(),
                new PersonName("Nancy", "Elmer"),
                nancy.birthDate(),
                nancy.gender(),
                nancy.status(),
                nancy.residence(),
                false,
                List.of())));

        assertThat(story.answerOn(nancy.cpr())
                        .status()
                        .<String>fold(known -> known.name().full(), () -> "", no -> ""))
                .isEqualTo("Nancy Elmer");
    }

    @Test
    void a_new_number_takes_all_opt_outs_along_whatever_their_state() {
        OptOutId withdrawn = story.hasInForce("nancyann");
        story.withdraws("nancyann", withdrawn);
        OptOutId open = story.hasInForce("nancyann");
        CprNumber former = story.getsNumber("nancyann", NEW_NUMBER);

        assertThat(story.optOut(withdrawn).cpr()).isEqualTo(new CprNumber(NEW_NUMBER));
        assertThat(story.optOut(withdrawn).state()).isEqualTo(OptOutState.WITHDRAWN);
        assertThat(story.optOut(open).cpr()).isEqualTo(new CprNumber(NEW_NUMBER));
        assertThat(part(OptOuts.class).of(new CprNumber(NEW_NUMBER)))
                .extracting(OptOut::id)
                .containsExactly(open, withdrawn);
        assertThat(story.statusOf(former)).isEqualTo("in-force");
    }

    @Test
    void a_new_number_in_the_waiting_period_does_not_begin_it_anew() {
        OptOutId id = story.registers("nancyann");
        OptOut before = story.optOut(id);
        register.time().passes(Duration.ofDays(3));
        story.getsNumber("nancyann", NEW_NUMBER);

        assertThat(story.optOut(id).effectiveFrom()).isEqualTo(before.effectiveFrom());
        register.time().is(before.effectiveFrom());
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
        assertThat(story.noteWhatIsDue()).isOne();
    }

    @Test
    void a_number_that_is_changed_and_changed_back_leads_to_the_same_opt_out() {
        OptOutId id = story.hasInForce("nancyann");
        story.getsNumber("nancyann", NEW_NUMBER);
        story.getsNumber("nancyann", "2512489996");

        assertThat(story.optOut(id).cpr()).isEqualTo(new CprNumber("2512489996"));
        assertThat(story.statusOf(new CprNumber(NEW_NUMBER))).isEqualTo("in-force");
        assertThat(story.statusOf(new CprNumber("2512489996"))).isEqualTo("in-force");
        assertThat(story.answerOn(new CprNumber("2512489996")).currentNumber()).isEmpty();
    }

    @Test
    void of_two_opt_outs_of_one_citizen_under_two_numbers_the_one_that_is_first_in_force_stays() {
        OptOutId first = story.registers("nancyann");
        register.time().passes(Duration.ofDays(1));
        OptOutId second = story.registers("lonni");
        PersonFacts together = register.people().named("nancyann").withNumber(story.numberOf("lonni"));

        story.follow(new CprEvent.NumberChanged(story.numberOf("nancyann"), together));

        assertThat(story.optOut(first).state()).isEqualTo(OptOutState.WAITING);
        assertThat(story.optOut(first).cpr()).isEqualTo(story.numberOf("lonni"));
        assertThat(story.optOut(second).state()).isEqualTo(OptOutState.INVALID);
        assertThat(part(OpenOptOuts.class).of(story.numberOf("lonni"))).contains(first);
        assertThat(part(OpenOptOuts.class).of(story.numberOf("nancyann"))).isEmpty();
    }

    @Test
    void the_one_that_is_first_in_force_stays_under_the_current_number_too() {
        OptOutId first = story.registers("lonni");
        register.time().passes(Duration.ofDays(1));
        OptOutId second = story.registers("nancyann");
        PersonFacts together = register.people().named("nancyann").withNumber(story.numberOf("lonni"));

        story.follow(new CprEvent.NumberChanged(story.numberOf("nancyann"), together));

        assertThat(story.optOut(first).state()).isEqualTo(OptOutState.WAITING);
        assertThat(story.optOut(second).state()).isEqualTo(OptOutState.INVALID);
        assertThat(story.optOut(second).cpr()).isEqualTo(story.numberOf("lonni"));
        assertThat(part(OpenOptOuts.class).of(story.numberOf("lonni"))).contains(first);
    }

    @Test
    void a_change_that_is_told_late_leads_on_to_the_number_of_today() {
        CprNumber first = story.numberOf("nancyann");
        CprNumber second = new CprNumber(NEW_NUMBER);
        CprNumber third = new CprNumber("2512489981");
        OptOutId id = story.hasInForce("nancyann");
        PersonFacts nancy = register.people().named("nancyann");

        story.follow(new CprEvent.NumberChanged(second, nancy.withNumber(second).withNumber(third)));
        story.follow(new CprEvent.NumberChanged(first, nancy.withNumber(second)));

        assertThat(story.optOut(id).cpr()).isEqualTo(third);
        for (CprNumber number : List.of(first, second, third)) {
            assertThat(story.statusOf(number)).isEqualTo("in-force");
        }
    }

    @Test
    void a_death_that_is_told_under_a_former_number_ends_the_opt_out_too() {
        OptOutId id = story.hasInForce("nancyann");
        PersonFacts before = register.people().named("nancyann");
        story.getsNumber("nancyann", NEW_NUMBER);

        story.follow(new CprEvent.PersonDied(before.withStatus(CivilStatus.DEAD)));

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.ENDED);
        assertThat(story.statusOf(before.cpr())).isEqualTo("none");
    }

    @Test
    void what_is_told_twice_is_followed_once() {
        OptOutId id = story.hasInForce("nancyann");
        CprNumber former = story.getsNumber("nancyann", NEW_NUMBER);
        story.follow(new CprEvent.NumberChanged(former, register.people().named("nancyann")));
        story.dies("nancyann");
        story.dies("nancyann");

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.ENDED);
        assertThat(story.optOut(id).cpr()).isEqualTo(new CprNumber(NEW_NUMBER));
    }
}
