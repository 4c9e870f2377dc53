package dk.fravalg.server.store;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** The one transaction manager, over HAPI's tables and ours: a race that is lost at the commit is told as one. */
class RepositoryTransactions extends JpaTransactionManager {

    private static final long serialVersionUID = 1L;

    RepositoryTransactions(EntityManagerFactory entityManagerFactory) {
        super(entityManagerFactory);
    }

    /**
     * Writes what Hibernate has held back, before anybody is told that the commit is near: what comes last in a transaction,
     * the audit log, holds a lock over all nodes, and nothing slow or contended may come after it.
     */
    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.isNewTransaction() && !status.isReadOnly()) {
            LostRace.translate(() -> {
                status.flush();
                return status;
            });
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        LostRace.translate(() -> {
            super.doCommit(status);
            return status;
        });
    }
}
