package dk.fravalg.server.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which records may lack their personal fields: those before a record {@code erase-audit}, of before the day that it names.
 */
final class Erasures {

    private final Supplier<List<ChainedRow>> records;
    private List<Erasure> known = List.of();

    /**
     * One of them.
     *
     * @param seq of the record that says so
     */
    private record Erasure(long seq, Instant before) {}

    /** @param records those with the action {@code erase-audit}, as they are now */
    Erasures(Supplier<List<ChainedRow>> records) {
        this.records = records;
    }

    /** The outcome of a record that says that an erasure was begun. */
    static String outcome(LocalDate firstKept) {
        return AuditRecord.BEFORE + firstKept;
    }

    boolean cover(ChainedRow row) {
        return isCovered(row) || isCoveredNow(row);
    }

    /** One may have been begun since they were last read. */
    private boolean isCoveredNow(ChainedRow row) {
        List<Erasure> found = new ArrayList<>();
        for (ChainedRow record : records.get()) {
            String outcome = record.open().outcome();
            if (outcome.startsWith(AuditRecord.BEFORE)) {
                try {
                    LocalDate firstKept = LocalDate.parse(outcome.substring(AuditRecord.BEFORE.length()));
                    found.add(new Erasure(record.seq(), ErasureStore.startOf(firstKept)));
                } catch (DateTimeException noDay) {
                    // Then it covers nothing; that the record was changed is found where it stands.
                }
            }
        }
        known = List.copyOf(found);
        return isCovered(row);
    }

    private boolean isCovered(ChainedRow row) {
        return known.stream()
                .anyMatch(
                        erasure -> row.seq() < erasure.seq() && row.open().at().isBefore(erasure.before()));
    }
}
