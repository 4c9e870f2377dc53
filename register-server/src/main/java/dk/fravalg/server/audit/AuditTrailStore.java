package dk.fravalg.server.audit;

import dk.fravalg.model.person.CprNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the table {@code audit_record}, newest first, page by page on its key: what is added meanwhile moves no page. */
class AuditTrailStore {

    private final JdbcClient jdbc;

    AuditTrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One more than the page holds, where there are more.
     *
     * @param subjects only what concerns these numbers; everything where there are none
     * @param byPerson whether a person who acted may be sought, and not only a system or an organisation: what is not to be
     *     seen must not be found out by a search either
     */
    List<AuditEntry> find(AuditQuery query, Set<CprNumber> subjects, boolean byPerson) {
        StringBuilder sql = new StringBuilder("select * from audit_record where seq < :below");
        Map<String, Object> parameters = new HashMap<>(Map.of("below", query.below(), "count", query.count() + 1));
        if (!subjects.isEmpty()) {
            sql.append(" and subject_cpr in (:subjects)");
            parameters.put("subjects", subjects.stream().map(CprNumber::digits).toList());
        }
        query.agent().ifPresent(agent -> {
            sql.append(" and (system = :agent or organisation_cvr = :agent")
                    .append(byPerson ? " or actor_id = :agent)" : ")");
            parameters.put("agent", agent);
        });
        query.from().ifPresent(from -> {
            sql.append(" and recorded_at >= :from");
            parameters.put("from", time(from));
        });
        query.before().ifPresent(before -> {
            sql.append(" and recorded_at < :before");
            parameters.put("before", time(before));
        });
        sql.append(" order by seq desc limit :count");
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query(AuditTrailStore::entry)
                .list();
    }

    Optional<AuditEntry> read(long number) {
        return jdbc.sql("select * from audit_record where seq = :number")
                .param("number", number)
                .query(AuditTrailStore::entry)
                .optional();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row, int rowNumber) throws SQLException {
        return AuditEntry.of(ChainStore.record(row));
    }
}
