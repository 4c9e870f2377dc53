package dk.fravalg.server.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * Follows the chain from its first record, and says of the first that is wrong what is wrong with it.
 *
 * <p>Knows of no database: the records are given to it in the order of their numbers.
 */
final class ChainCheck {

    private final Erasures erasures;
    private Head head = Head.OF_NOTHING;
    private long lastAgreed;
    private long erased;

    ChainCheck(Erasures erasures) {
        this.erasures = erasures;
    }

    /** The last record that was right. */
    Head head() {
        return head;
    }

    /** Of how many of them the personal fields were erased. */
    long erased() {
        return erased;
    }

    /** Looks at the next record; where it is right, the chain has come to it. */
    Optional<Finding> next(ChainedRow row) {
        long expected = head.seq() + 1;
        if (row.seq() < expected) {
            return Optional.of(Finding.at(row.seq(), "is there and was never written: the numbers begin with 1"));
        }
        if (row.seq() > expected) {
            return Optional.of(Finding.at(expected, "is missing: the next that is there is " + row.seq()));
        }
        return personal(row).or(() -> chained(row));
    }

    private Optional<Finding> personal(ChainedRow row) {
        byte[] salt = row.salt();
        if (salt == null && row.personal().areErased()) {
            if (!erasures.cover(row)) {
                return Optional.of(Finding.at(row.seq(), "lacks its personal fields, and no erasure covers it"));
            }
            erased++;
            return Optional.empty();
        }
        if (salt == null || !Arrays.equals(row.personal().commitment(salt).bytes(), row.commitment())) {
            return Optional.of(Finding.at(row.seq(), "has other personal fields, or another salt, than were written"));
        }
        return Optional.empty();
    }

    private Optional<Finding> chained(ChainedRow row) {
        if (row.commitment().length != Hash.BYTES) {
            return Optional.of(Finding.at(row.seq(), "has a commitment that is none"));
        }
        Hash hash = row.open().chained(head.hash(), row.seq(), Hash.stored(row.commitment()));
        if (!Arrays.equals(hash.bytes(), row.hash())) {
            return Optional.of(
                    Finding.at(row.seq(), "is not what was written there: its hash does not follow from it"));
        }
        head = new Head(row.seq(), hash);
        return Optional.empty();
    }

    /** Compares the record that the chain has come to with what the table {@code audit_chain} says of it. */
    Optional<Finding> agreesWith(Hash hash, String what) {
        return hash.equals(head.hash())
                ? Optional.empty()
                : Optional.of(new Finding(
                        lastAgreed + 1,
                        head.seq(),
                        "is not what was there before: the chain was made anew, and " + what + " says otherwise"));
    }

    /** The same with a checkpoint: whoever can change all tables cannot sign one, so that it counts for more. */
    Optional<Finding> agreesWithSigned(Hash hash, String what) {
        Optional<Finding> finding = agreesWith(hash, what);
        if (finding.isEmpty()) {
            lastAgreed = head.seq();
        }
        return finding;
    }
}
