package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.fravalg.model.actor.Operator;
import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.platform.Correlation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

abstract class AuditStoreContract extends RegisterSuite {

    private static final CprNumber NANCY = new CprNumber("2512489996");

    private AuditLog audit;

    AuditStoreContract(Database database) {
        super(database);
    }

    @BeforeEach
    void openTheLog() {
        audit = part(AuditLog.class);
    }

    @Test
    void a_record_says_who_did_what_to_whom_when_and_how_it_went() {
        String correlation = Correlation.begin();
        audit.append(new AuditRecord(
                TestTime.START,
                Cast.DOCTOR,
                Action.LOOK_UP,
                Optional.of(NANCY),
                "in-force",
                Optional.of("TREAT"),
                Optional.of("Consent/1")));

        assertThat(part(JdbcClient.class)
                        .sql("select * from audit_record")
                        .query()
                        .singleRow())
                .containsEntry("actor_role", "health-professional")
                .containsEntry("actor_id", "doctor-1")
                .containsEntry("actor_display", "Lægehuset i Hillerød")
                .containsEntry("action", "look-up")
                .containsEntry("subject_cpr", "2512489996")
                .containsEntry("outcome", "in-force")
                .containsEntry("purpose", "TREAT")
                .containsEntry("correlation_id", correlation);
        assertThat(part(JdbcClient.class)
                        .sql("select recorded_at from audit_record")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(TestTime.START);
    }

    @Test
    void records_of_one_call_stand_in_their_order() {
        audit.append(IntStream.range(0, 1_000)
                .mapToObj(each -> AuditRecord.aboutNobody(TestTime.START, Cast.AMBULANCE, Action.SEARCH, "n" + each))
                .toList());

        assertThat(AuditRows.all(register))
                .hasSize(1_000)
                .startsWith("system search n0", "system search n1")
                .endsWith("system search n999");
    }

    @Test
    void no_record_is_no_call() {
        audit.append(List.of());

        assertThat(AuditRows.all(register)).isEmpty();
    }

    @Test
    void inside_a_transaction_records_stand_or_fall_with_it() {
        assertThatIllegalStateException()
                .isThrownBy(() -> part(TransactionTemplate.class).executeWithoutResult(status -> {
                    audit.append(done(Action.WITHDRAW));
                    throw new IllegalStateException("something else went wrong");
                }));
        assertThat(AuditRows.all(register)).isEmpty();

        part(TransactionTemplate.class).executeWithoutResult(status -> audit.append(done(Action.WITHDRAW)));
        assertThat(AuditRows.all(register)).hasSize(1);
    }

    @Test
    void what_cannot_be_written_is_refused_and_takes_the_transaction_along() {
        AuditRecord tooLong =
                AuditRecord.of(TestTime.START, new Operator("x".repeat(201)), Action.READ, NANCY, AuditRecord.DONE);

        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> part(TransactionTemplate.class).executeWithoutResult(status -> {
                    audit.append(done(Action.WITHDRAW));
                    audit.append(tooLong);
                }))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(Problem.REGISTER_UNAVAILABLE));
        assertThat(AuditRows.all(register)).isEmpty();
    }

    @Test
    void whoever_swallows_the_refusal_still_commits_nothing() {
        AuditRecord tooLong =
                AuditRecord.of(TestTime.START, new Operator("x".repeat(201)), Action.READ, NANCY, AuditRecord.DONE);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> part(TransactionTemplate.class).executeWithoutResult(status -> {
                    audit.append(done(Action.WITHDRAW));
                    try {
                        audit.append(tooLong);
                    } catch (RegisterProblem swallowed) {
                        assertThat(swallowed.problem()).isEqualTo(Problem.REGISTER_UNAVAILABLE);
                    }
                }));
        assertThat(AuditRows.all(register)).isEmpty();
    }

    private static AuditRecord done(Action action) {
        return AuditRecord.of(TestTime.START, new TheRegister(), action, NANCY, AuditRecord.DONE);
    }
}
