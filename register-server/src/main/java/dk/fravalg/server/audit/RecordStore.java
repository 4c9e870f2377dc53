package dk.fravalg.server.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes records into the table {@code audit_record}, a group at a time. */
final class RecordStore {

    /** All rows of a group in one statement: a column is an array. */
    private static final String INSERT = """
            insert into audit_record (seq, recorded_at, action, outcome, purpose, correlation_id, actor_role, organisation,
                organisation_cvr, system, actor_id, actor_display, subject_cpr, target, salt, commitment, hash)
            select * from unnest(cast(? as bigint array), cast(? as timestamp(3) with time zone array),
                cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                cast(? as varchar array), cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                cast(? as bytea array), cast(? as bytea array), cast(? as bytea array))
            """;

    private final JdbcTemplate jdbc;

    RecordStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts them within the transaction of this thread. */
    void insert(List<ChainedRow> rows) {
        jdbc.update(INSERT, statement -> {
            Columns columns = new Columns(statement, rows);
            columns.add("int8", ChainedRow::seq);
            columns.add("timestamptz", row -> row.open().at().atOffset(ZoneOffset.UTC));
            columns.addText(row -> row.open().action());
            columns.addText(row -> row.open().outcome());
            columns.addText(row -> row.open().purpose());
            columns.addText(row -> row.open().correlationId());
            columns.addText(row -> row.open().actorRole());
            columns.addText(row -> row.open().organisation());
            columns.addText(row -> row.open().organisationCvr());
            columns.addText(row -> row.open().system());
            columns.addText(row -> row.personal().actorId());
            columns.addText(row -> row.personal().actorDisplay());
            columns.addText(row -> row.personal().subjectCpr());
            columns.addText(row -> row.personal().target());
            columns.addBytes(ChainedRow::salt);
            columns.addBytes(ChainedRow::commitment);
            columns.addBytes(ChainedRow::hash);
        });
    }

    /** Rows as the parameters of one statement: each column is an array, in the order in which they are added. */
    private static final class Columns {

        private final PreparedStatement statement;
        private final List<ChainedRow> rows;
        private int last;

        Columns(PreparedStatement statement, List<ChainedRow> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        /** A value of a row. */
        @FunctionalInterface
        interface Value {
            @Nullable
            Object of(ChainedRow row);
        }

        /** @param type as PostgreSQL calls it; H2 goes by the values */
        void add(String type, Value value) throws SQLException {
            add(type, rows.stream().map(value::of).toArray());
        }

        void addText(Value value) throws SQLException {
            add("varchar", value);
        }

        void addBytes(Value value) throws SQLException {
            add("bytea", rows.stream().map(value::of).toArray(byte[][]::new));
        }

        private void add(String type, Object[] column) throws SQLException {
            last++;
            statement.setArray(last, statement.getConnection().createArrayOf(type, column));
        }
    }
}
