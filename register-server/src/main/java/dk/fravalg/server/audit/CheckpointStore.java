package dk.fravalg.server.audit;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed checkpoints in the table {@code audit_checkpoint}. */
class CheckpointStore {

    private final JdbcClient jdbc;

    CheckpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A checkpoint as it was found; whether it is what was written is to be shown.
     *
     * @param seq of how many records it is to tell
     * @param note the signed note
     */
    record Row(long seq, String note) {}

    void add(Checkpoint checkpoint, SignedNote note) {
        try {
            jdbc.sql("insert into audit_checkpoint (seq, taken_at, note) values (?, ?, ?)")
                    .params(checkpoint.head().seq(), checkpoint.at().atOffset(ZoneOffset.UTC), note.written())
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // It says the same of the same records.
        }
    }

    /** Of how many records the newest tells; 0 where there is none. */
    long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from audit_checkpoint")
                .query(Long.class)
                .single();
    }

    /** The newest one, as it was signed. */
    Optional<String> newestNote() {
        return jdbc.sql("select note from audit_checkpoint order by seq desc fetch first 1 rows only")
                .query(String.class)
                .optional();
    }

    /** The next ones, in their order. */
    List<Row> after(long seq, long upTo, int atMost) {
        return jdbc.sql("select seq, note from audit_checkpoint where seq > ? and seq <= ? order by seq"
                        + " fetch first ? rows only")
                .params(seq, upTo, atMost)
                .query((row, n) -> new Row(row.getLong("seq"), row.getString("note")))
                .list();
    }
}
