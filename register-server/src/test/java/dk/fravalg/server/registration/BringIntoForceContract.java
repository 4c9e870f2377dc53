package dk.fravalg.server.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class BringIntoForceContract extends RegisterSuite {

    BringIntoForceContract(Database database) {
        super(database);
    }

    @Test
    void what_is_due_is_noted_once_and_what_is_not_is_left_alone() {
        OptOutId nancys = story.registers("nancyann");
        register.time().passes(Duration.ofMillis(1));
        OptOutId brunos = story.registers("bruno");
        register.time().passes(Duration.ofDays(7).minusMillis(1));

        assertThat(story.noteWhatIsDue()).isOne();
        assertThat(story.noteWhatIsDue()).isZero();
        assertThat(story.optOut(nancys).state()).isEqualTo(OptOutState.IN_FORCE);
        assertThat(story.optOut(brunos).state()).isEqualTo(OptOutState.WAITING);
        assertThat(AuditRows.of(register, "bring-into-force"))
                .containsExactly("register bring-into-force 2512489996 done");
    }

    @Test
    void one_that_cannot_be_noted_holds_up_none_of_those_behind_it() {
        OptOutId nancys = story.registers("nancyann");
        OptOutId brunos = story.registers("bruno");
        story.waitingPeriodPasses();
        register.audit().breaksFor(record -> record.subject().equals(Optional.of(story.numberOf("nancyann"))));

        assertThat(story.noteWhatIsDue()).isOne();
        assertThat(story.optOut(nancys).state()).isEqualTo(OptOutState.WAITING);
        assertThat(story.optOut(brunos).state()).isEqualTo(OptOutState.IN_FORCE);

        register.audit().works();
        assertThat(story.noteWhatIsDue()).isOne();
        assertThat(story.optOut(nancys).state()).isEqualTo(OptOutState.IN_FORCE);
    }

    @Test
    void more_than_fit_into_one_round_are_all_noted() {
        List<String> over60 = List.of(
                "einer", "lonni", "schwendlund", "mayjune", "nancyann", "aage", "bruno", "sixtytoday", "evahemmelig");
        over60.forEach(story::registers);
        story.waitingPeriodPasses();

        assertThat(story.noteWhatIsDue()).isEqualTo(over60.size());
        assertThat(part(OpenOptOuts.class).dueBy(register.time().instant(), 100))
                .isEmpty();
    }
}
