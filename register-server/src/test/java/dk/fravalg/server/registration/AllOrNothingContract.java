package dk.fravalg.server.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.optout.InvalidationReason;
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
import dk.fravalg.server.audit.Action;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consent, Patient, Provenance, lookup row, numbers and audit change together, or none of them does. */
abstract class AllOrNothingContract extends RegisterSuite {

    private static final List<String> TABLES =
            List.of("hfj_resource", "hfj_res_ver", "hfj_res_link", "lookup_status", "cpr_number", "audit_record");

    AllOrNothingContract(Database database) {
        super(database);
    }

    @Test
    void a_registration_that_cannot_be_logged_never_was() {
        register.audit().breaksFor(record -> record.action() == Action.REGISTER);
        List<Long> before = sizes();

        assertUnavailable(() -> story.registers("nancyann"));

        assertThat(sizes().subList(0, 5)).isEqualTo(before.subList(0, 5));
        assertThat(AuditRows.of(register, "register")).isEmpty();
        register.audit().works();
        assertThat(story.optOut(story.registers("nancyann")).state()).isEqualTo(OptOutState.WAITING);
    }

    @Test
    void a_withdrawal_that_cannot_be_logged_never_was_and_is_not_acknowledged() {
        OptOutId id = story.hasInForce("nancyann");
        nothingChangesWhen(() -> story.withdraws("nancyann", id));

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.IN_FORCE);
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
    }

    @Test
    void an_invalidation_that_cannot_be_logged_never_was() {
        OptOutId id = story.hasInForce("nancyann");
        nothingChangesWhen(() -> part(InvalidateOptOut.class)
                .invalidate(Cast.CLERK, id, Optional.empty(), InvalidationReason.WRONG_PERSON, "Two Nancys."));

        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
    }

    @Test
    void a_death_that_cannot_be_logged_is_not_followed_by_half() {
        story.hasInForce("nancyann");
        nothingChangesWhen(() -> story.dies("nancyann"));

        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
    }

    @Test
    void a_new_number_that_cannot_be_logged_is_not_followed_by_half() {
        OptOutId id = story.hasInForce("nancyann");
        CprNumber number = story.numberOf("nancyann");
        nothingChangesWhen(() -> story.getsNumber("nancyann", "2512489980"));

        assertThat(story.optOut(id).cpr()).isEqualTo(number);
        assertThat(story.statusOf(number)).isEqualTo("in-force");
        assertThat(story.statusOf(new CprNumber("2512489980"))).isEqualTo("none");
    }

    @Test
    void what_is_due_and_cannot_be_logged_is_not_noted_and_is_in_force_all_the_same() {
        OptOutId id = story.registers("nancyann");
        story.waitingPeriodPasses();
        register.audit().breaksFor(record -> true);
        assertThat(story.noteWhatIsDue()).isZero();
        register.audit().works();

        assertThat(part(OptOuts.class).find(id).map(OptOut::state)).contains(OptOutState.WAITING);
        assertThat(story.statusOf("nancyann")).isEqualTo("in-force");
    }

    /** However far it had come: it fails at its last word to the audit log. */
    private void nothingChangesWhen(Runnable change) {
        List<Long> before = sizes();
        register.audit().breaksFor(record -> true);
        assertUnavailable(change);
        register.audit().works();
        assertThat(sizes()).isEqualTo(before);
    }

    private void assertUnavailable(Runnable change) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(change::run)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.REGISTER_UNAVAILABLE));
    }

    private List<Long> sizes() {
        return TABLES.stream()
                .map(table -> part(JdbcClient.class)
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
