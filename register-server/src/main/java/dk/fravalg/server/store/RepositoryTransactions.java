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

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        LostRace.translate(() -> {
            super.doCommit(status);
            return status;
        });
    }
}
