package dk.fravalg.server.audit;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What somebody who may write to the database might do to the log, at random. */
final class Tampering {

    /**
     * What was done.
     *
     * @param words for the report of a failure
     * @param first the number of the first record that is not as it was
     * @param exact whether that very record must be named; otherwise some records among which it is
     */
    record Deed(String words, long first, boolean exact) {}

    private static final List<String> TEXTS = List.of(
            "action",
            "outcome",
            "purpose",
            "correlation_id",
            "actor_role",
            "organisation",
            "organisation_cvr",
            "system",
            "actor_id",
            "actor_display",
            "subject_cpr",
            "target");
    private static final List<String> BYTES = List.of("salt", "commitment", "hash");
    private static final List<String> MAY_BE_NULL =
            List.of("purpose", "organisation", "actor_id", "actor_display", "subject_cpr", "target", "salt");
    private static final String COLUMNS = "recorded_at, " + String.join(", ", TEXTS) + ", " + String.join(", ", BYTES);

    private final TestLog log;
    private final Random random;
    private final int records;
    private final int lastCheckpoint;

    /** @param lastCheckpoint of how many records the newest checkpoint tells */
    Tampering(TestLog log, Random random, int records, int lastCheckpoint) {
        this.log = log;
        this.random = random;
        this.records = records;
        this.lastCheckpoint = lastCheckpoint;
    }

    Deed deed() {
        long seq = 1 + random.nextInt(records);
        return switch (random.nextInt(12)) {
            case 0, 1 -> editText(seq);
            case 2 -> editBytes(seq);
            case 3 -> makeNull(seq);
            case 4 -> editTime(seq);
            case 5 -> delete(seq);
            case 6 -> deleteAndCloseTheGap(seq);
            case 7 -> swap(seq);
            case 8 -> insert(seq);
            case 9 -> truncate(seq, random.nextBoolean());
            case 10 -> erase(seq);
            default -> makeAnew(1 + random.nextInt(lastCheckpoint), random.nextBoolean());
        };
    }

    private Deed editText(long seq) {
        String column = TEXTS.get(random.nextInt(TEXTS.size()));
        log.sql("update audit_record set " + column + " = ? where seq = ?", other(column, seq), seq);
        return new Deed("edit " + column, seq, true);
    }

    /** Something that is not there yet, and often almost so. */
    private String other(String column, long seq) {
        String is = log.jdbc
                .sql("select " + column + " from audit_record where seq = ?")
                .param(seq)
                .query(String.class)
                .optional()
                .orElse(null);
        return is == null || is.isEmpty()
                ? ""
                : random.nextBoolean() ? is.substring(1) : (char) (is.charAt(0) ^ 1) + is.substring(1);
    }

    private Deed editBytes(long seq) {
        String column = BYTES.get(random.nextInt(BYTES.size()));
        byte[] is = log.jdbc
                .sql("select " + column + " from audit_record where seq = ?")
                .param(seq)
                .query(byte[].class)
                .single();
        is[random.nextInt(is.length)] ^= (byte) (1 << random.nextInt(8));
        log.sql("update audit_record set " + column + " = ? where seq = ?", is, seq);
        return new Deed("edit " + column, seq, true);
    }

    private Deed makeNull(long seq) {
        String column = MAY_BE_NULL.get(random.nextInt(MAY_BE_NULL.size()));
        log.sql("update audit_record set " + column + " = null where seq = ?", seq);
        return new Deed("null " + column, seq, true);
    }

    private Deed editTime(long seq) {
        log.sql(
                "update audit_record set recorded_at = recorded_at + interval '" + (1 + random.nextInt(50))
                        + "' second where seq = ?",
                seq);
        return new Deed("edit recorded_at", seq, true);
    }

    private Deed delete(long seq) {
        log.sql("delete from audit_record where seq = ?", seq);
        return new Deed("delete", seq, true);
    }

    private Deed deleteAndCloseTheGap(long seq) {
        log.sql("delete from audit_record where seq = ?", seq);
        move(seq, -1);
        return new Deed("delete and close the gap", seq, true);
    }

    private Deed swap(long seq) {
        long other = 1 + random.nextInt(records);
        if (other == seq) {
            other = seq == 1 ? 2 : seq - 1;
        }
        log.sql("update audit_record set seq = -1 where seq = ?", seq);
        log.sql("update audit_record set seq = ? where seq = ?", seq, other);
        log.sql("update audit_record set seq = ? where seq = -1", other);
        return new Deed("swap", Math.min(seq, other), true);
    }

    private Deed insert(long seq) {
        long copied = 1 + random.nextInt(records);
        long at = seq;
        switch (random.nextInt(3)) {
            case 0 -> at = records + 1L + random.nextInt(5);
            case 1 -> at = -random.nextInt(5);
            default -> {
                move(seq, 1);
                copied = copied >= seq ? copied + 1 : copied;
            }
        }
        log.sql(
                "insert into audit_record (seq, " + COLUMNS + ") select cast(? as bigint), " + COLUMNS
                        + " from audit_record where seq = ?",
                at,
                copied);
        // Behind the end it is not told which of those that are missing or too many is the first.
        boolean copyOfItself = at == seq && copied == seq + 1;
        return new Deed("insert", copyOfItself ? seq + 1 : at, at <= records);
    }

    /** Moves all from a number on, by way of numbers that nobody has. */
    private void move(long from, int by) {
        log.sql("update audit_record set seq = seq + 1000000 where seq >= ?", from);
        log.sql("update audit_record set seq = seq - 1000000 + ? where seq >= 1000000", by);
    }

    /** @param unseen whether the record of the chain's end is moved back as well; only a checkpoint then tells */
    private Deed truncate(long seq, boolean unseen) {
        long first = unseen ? Math.min(seq, lastCheckpoint) : seq;
        log.sql("delete from audit_record where seq >= ?", first);
        if (unseen) {
            log.sql("delete from audit_chain where seq >= ?", first);
            setEnd(first - 1);
        }
        return new Deed("truncate" + (unseen ? ", with audit_chain" : ""), first, false);
    }

    private void setEnd(long seq) {
        if (seq > 0 && !log.chain.heads(seq - 1, seq).iterator().hasNext()) {
            log.sql("insert into audit_chain (seq, hash) select seq, hash from audit_record where seq = ?", seq);
        }
    }

    private Deed erase(long seq) {
        log.sql(
                "update audit_record set actor_id = null, actor_display = null, subject_cpr = null, target = null,"
                        + " salt = null where seq = ?",
                seq);
        return new Deed("erase without saying so", seq, true);
    }

    /** Changes a record and makes all hashes after it anew, as the register would. */
    private Deed makeAnew(long seq, boolean alsoTheChain) {
        log.sql("update audit_record set outcome = 'forged' where seq = ?", seq);
        List<ChainedRow> rows = log.chain.records(0, Long.MAX_VALUE, Integer.MAX_VALUE);
        @Nullable Hash previous = Hash.OF_NOTHING;
        for (ChainedRow row : rows) {
            Hash hash = row.open().chained(previous, row.seq(), Hash.stored(row.commitment()));
            if (row.seq() >= seq) {
                log.sql("update audit_record set hash = ? where seq = ?", hash.bytes(), row.seq());
                if (alsoTheChain) {
                    log.sql("update audit_chain set hash = ? where seq = ?", hash.bytes(), row.seq());
                }
            }
            previous = hash;
        }
        return new Deed("make anew" + (alsoTheChain ? ", with audit_chain" : ""), seq, false);
    }
}
