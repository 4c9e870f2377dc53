package dk.fravalg.server.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The chain in the tables {@code audit_record} and {@code audit_chain}.
 *
 * <p>Whoever appends holds row 0 of {@code audit_chain} until the end of the transaction. That lock is the last that any
 * transaction takes, so that those who hold it wait for nobody: that is why they cannot hold each other up for good.
 */
class ChainStore {

    private static final String HOLD = "select seq from audit_chain where seq = 0 for update";

    /** And lets PostgreSQL end a transaction whose node stands still with the lock in its hand: others would wait for it. */
    private static final String HOLD_FOR_A_WHILE = """
            select set_config('idle_in_transaction_session_timeout', ?, true) from audit_chain where seq = 0 for update
            """;

    private static final String HEAD = """
            select seq, hash from audit_chain order by seq desc fetch first row only
            """;

    private final JdbcTemplate jdbc;
    private final RecordStore records;
    private final Duration longestHold;

    /** @param longestHold how long a node may do nothing while it holds the chain, before PostgreSQL takes it away */
    ChainStore(DataSource dataSource, Duration longestHold) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.records = new RecordStore(jdbc);
        this.longestHold = longestHold;
    }

    /** Appends within the transaction of this thread, in this order; durable when that has committed. */
    Head append(List<ChainEntry> entries) {
        hold();
        Head head = head();
        List<ChainedRow> rows = new ArrayList<>(entries.size());
        for (ChainEntry entry : entries) {
            Hash hash = entry.open().chained(head.hash(), head.seq() + 1, entry.commitment());
            head = new Head(head.seq() + 1, hash);
            rows.add(new ChainedRow(
                    head.seq(),
                    entry.open(),
                    entry.personal(),
                    entry.salt(),
                    entry.commitment().bytes(),
                    hash.bytes()));
        }
        records.insert(rows);
        jdbc.update(
                "insert into audit_chain (seq, hash) values (?, ?)",
                head.seq(),
                head.hash().bytes());
        return head;
    }

    /** As far as the chain has come and is committed. */
    Head head() {
        // With an empty setter, that it is prepared: a plain statement would be planned anew for each group.
        return jdbc.query(HEAD, statement -> {}, (row, n) -> headOf(row)).stream()
                .findFirst()
                .orElse(Head.OF_NOTHING);
    }

    private static Head headOf(ResultSet row) throws SQLException {
        byte[] hash = row.getBytes("hash");
        return hash == null ? Head.OF_NOTHING : new Head(row.getLong("seq"), Hash.stored(hash));
    }

    /** @throws IllegalStateException when there is nothing to hold: then nobody else would wait either */
    private void hold() {
        boolean postgreSql = Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) ChainStore::isPostgreSql));
        // One process owns an H2 database: when it stands still, nobody is there to wait.
        List<Boolean> held =
                postgreSql ? jdbc.query(this::holdForAWhile, (row, n) -> true) : jdbc.query(HOLD, (row, n) -> true);
        if (held.isEmpty()) {
            throw new IllegalStateException("Row 0 of audit_chain is gone");
        }
    }

    private PreparedStatement holdForAWhile(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(HOLD_FOR_A_WHILE);
        statement.setString(1, longestHold.toMillis() + "ms");
        statement.setQueryTimeout((int) Math.max(1, longestHold.toSeconds()));
        return statement;
    }

    private static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** The records after one and up to another, in their order, at most so many. */
    List<ChainedRow> records(long after, long upTo, int atMost) {
        return jdbc.query(
                "select * from audit_record where seq > ? and seq <= ? order by seq fetch first ? rows only",
                (row, n) -> record(row),
                after,
                upTo,
                atMost);
    }

    static ChainedRow record(ResultSet row) throws SQLException {
        return new ChainedRow(
                row.getLong("seq"),
                new OpenFields(
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        row.getString("outcome"),
                        row.getString("purpose"),
                        row.getString("correlation_id"),
                        row.getString("actor_role"),
                        row.getString("organisation"),
                        row.getString("organisation_cvr"),
                        row.getString("system")),
                new PersonalFields(
                        row.getString("actor_id"),
                        row.getString("actor_display"),
                        row.getString("subject_cpr"),
                        row.getString("target")),
                row.getBytes("salt"),
                row.getBytes("commitment"),
                row.getBytes("hash"));
    }

    /** The records of what erasures were begun. */
    List<ChainedRow> erasures() {
        return jdbc.query(
                "select * from audit_record where action = ? order by seq",
                (row, n) -> record(row),
                Action.ERASE_AUDIT.code());
    }

    /** The heads that were left after one and up to another, in their order; as found, so of one that is none, some other. */
    List<Head> heads(long after, long upTo) {
        return jdbc.query(
                "select seq, hash from audit_chain where seq > ? and seq > 0 and seq <= ? order by seq",
                (row, n) -> {
                    byte[] hash = row.getBytes("hash");
                    boolean isOne = hash != null && hash.length == Hash.BYTES;
                    return new Head(row.getLong("seq"), isOne ? Hash.stored(hash) : Hash.of(new byte[0]));
                },
                after,
                upTo);
    }

    /** The number of the last record and that of the last head, as of one moment; each 0 where there is none. */
    long[] ends() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce((select max(seq) from audit_record), 0), max(seq) from audit_chain",
                (row, n) -> new long[] {row.getLong(1), row.getLong(2)}));
    }

    /**
     * Clears away the heads before this one: a signed checkpoint says as much. Nothing, where this one is no head any more:
     * when a sandbox has begun another log meanwhile, those before it would be the new log's, its only one perhaps.
     */
    void clearHeadsBefore(Head head) {
        jdbc.update("""
                delete from audit_chain
                 where seq > 0 and seq < ? and exists (select 1 from audit_chain c where c.seq = ? and c.hash = ?)
                """, head.seq(), head.seq(), head.hash().bytes());
    }
}
