package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.TestTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AuditErasureContract {

    private static final LocalDate THE_NEXT_DAY = LocalDate.of(2026, 11, 3);

    private final TestLog log;
    private AuditStore node;
    private AuditErasure erasure;

    AuditErasureContract(Database database) {
        log = new TestLog(database);
    }

    @BeforeEach
    void twoRecordsOfOneDayAndOneOfTheNext() {
        node = log.node();
        erasure = new ErasureStore(node, log.jdbc, log.clock);
        node.append(TestLog.lookUp(1));
        node.append(TestLog.lookUp(2));
        log.time.is(TestTime.START.plus(Duration.ofDays(1)));
        node.append(AuditRecord.of(log.time.instant(), Cast.DOCTOR, Action.READ, TestLog.NANCY, AuditRecord.DONE));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_is_old_says_nothing_of_persons_any_more_and_the_rest_stays() {
        assertThat(erasure.eraseBefore(Cast.OPERATOR, THE_NEXT_DAY)).isEqualTo(2);

        for (long seq : new long[] {1, 2}) {
            Map<String, Object> record = record(seq);
            assertThat(record)
                    .containsEntry("outcome", "none-" + seq)
                    .containsEntry("organisation", "Region Hovedstadens Akutberedskab");
            for (String personal : new String[] {"actor_id", "actor_display", "subject_cpr", "target", "salt"}) {
                assertThat(record.get(personal)).as(personal).isNull();
            }
        }
        assertThat(record(3)).containsEntry("subject_cpr", TestLog.NANCY.digits());
        assertThat(record(4))
                .containsEntry("action", "erase-audit")
                .containsEntry("outcome", "before-2026-11-03")
                .containsEntry("actor_role", "operator");
    }

    @Test
    void the_log_is_as_whole_as_before() {
        erasure.eraseBefore(Cast.OPERATOR, THE_NEXT_DAY);

        assertThat(log.verify()).isEqualTo(new Verdict(4, 0, 2, java.util.Optional.empty()));
    }

    @Test
    void what_was_stopped_half_way_is_whole_and_can_be_finished() {
        erasure.eraseBefore(Cast.OPERATOR, LocalDate.of(2026, 11, 2));
        node.append(AuditRecord.aboutNobody(
                log.time.instant(), Cast.OPERATOR, Action.ERASE_AUDIT, Erasures.outcome(THE_NEXT_DAY)));
        erases(1);
        assertThat(log.verify()).isEqualTo(new Verdict(5, 0, 1, java.util.Optional.empty()));

        assertThat(erasure.eraseBefore(Cast.OPERATOR, THE_NEXT_DAY)).isEqualTo(1);
        assertThat(log.verify()).isEqualTo(new Verdict(6, 0, 2, java.util.Optional.empty()));
    }

    @Test
    void whoever_erases_more_than_was_said_is_found() {
        erasure.eraseBefore(Cast.OPERATOR, THE_NEXT_DAY);
        erases(3);

        assertThat(log.verify().finding().orElseThrow().from()).isEqualTo(3);
    }

    @Test
    void what_came_after_an_erasure_is_not_covered_by_it_however_old_it_says_it_is() {
        erasure.eraseBefore(Cast.OPERATOR, THE_NEXT_DAY);
        node.append(TestLog.lookUp(5));
        erases(5);

        assertThat(log.verify().finding().orElseThrow().from()).isEqualTo(5);
    }

    @Test
    void one_field_alone_is_not_an_erasure() {
        erasure.eraseBefore(Cast.OPERATOR, THE_NEXT_DAY);
        log.sql("update audit_record set actor_id = 'somebody-else' where seq = 2");

        assertThat(log.verify().finding().orElseThrow().from()).isEqualTo(2);
    }

    @Test
    void nothing_is_erased_before_its_day_is_over() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> erasure.eraseBefore(Cast.OPERATOR, LocalDate.of(2026, 11, 4)));
        assertThat(log.count("audit_record")).isEqualTo(3);
    }

    private void erases(long seq) {
        log.sql(
                "update audit_record set actor_id = null, actor_display = null, subject_cpr = null, target = null,"
                        + " salt = null where seq = ?",
                seq);
    }

    private Map<String, Object> record(long seq) {
        return log.jdbc
                .sql("select * from audit_record where seq = ?")
                .param(seq)
                .query()
                .singleRow();
    }
}
