package dk.fravalg.server.audit;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.platform.Correlation;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit log in the database: one insert for all records of a call. */
class AuditStore implements AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditStore.class);

    private static final String INSERT = """
            insert into audit_record
                (recorded_at, actor_role, actor_id, actor_display, action, subject_cpr, outcome, purpose, correlation_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AuditStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void append(List<AuditRecord> records) {
        String correlation = Correlation.current();
        try {
            transaction.executeWithoutResult(all -> jdbc.batchUpdate(INSERT, records, records.size(), (row, record) -> {
                row.setObject(1, record.at().atOffset(ZoneOffset.UTC));
                row.setString(2, record.actor().role().code());
                row.setString(3, record.actor().id());
                row.setString(4, record.actor().display());
                row.setString(5, record.action().code());
                row.setString(6, record.subject().map(CprNumber::digits).orElse(null));
                row.setString(7, record.outcome());
                row.setString(8, record.purpose().orElse(null));
                row.setString(9, correlation);
            }));
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "AUDIT-NOT-WRITTEN The audit log cannot be written cause={}",
                    e.getClass().getSimpleName());
            throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
        }
    }
}
