package dk.fravalg.server.audit;

import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The audit log, which notes for {@link RefusalLog} what has been recorded. */
record NotingAuditLog(AuditStore log) implements AuditLog, AutoCloseable {

    @Override
    public void append(List<AuditRecord> records) {
        log.append(records);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    note(records);
                }
            });
        } else {
            note(records);
        }
    }

    private static void note(List<AuditRecord> records) {
        records.forEach(record -> RecordedOutcomes.add(record.outcome()));
    }

    @Override
    public void close() {
        log.close();
    }
}
