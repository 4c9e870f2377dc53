package dk.fravalg.server.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The audit log in the database, as one chain over all nodes.
 *
 * <p>In a transaction that may write, records go with it. Elsewhere they are written in groups, on a connection of the log's
 * own: whoever waits for the log may hold one, and must not keep the log from getting it.
 */
class AuditStore implements AuditLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditStore.class);

    /** More than threads that answer requests, many times over. */
    private static final int ROOM = 1_024;

    private final DataSource own;
    private final GroupCommit groups;
    private final Consumer<List<ChainEntry>> within;
    private final Consumer<List<ChainEntry>> afterwards;

    /** @param patience how long a caller waits, and how long a node may do nothing while it holds the log */
    AuditStore(DataSource shared, Duration patience) {
        this.own = oneConnectionLike(shared);
        ChainStore chain = new ChainStore(own, patience);
        TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(own));
        this.groups = new GroupCommit(
                entries -> transaction.executeWithoutResult(all -> chain.append(entries)), ROOM, patience);
        ChainStore sharedChain = new ChainStore(shared, patience);
        this.within = entries -> orUnavailable(() -> sharedChain.append(entries));
        this.afterwards = entries -> orUnavailable(() -> groups.write(entries));
    }

    @Override
    public void append(List<AuditRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            WithTransaction collecting = withTransaction();
            orUnavailable(() -> collecting.add(() -> ready(records)));
        } else {
            orUnavailable(() -> groups.write(ready(records)));
        }
    }

    private static List<ChainEntry> ready(List<AuditRecord> records) {
        return records.stream().map(ChainEntry::of).toList();
    }

    private WithTransaction withTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(WithTransaction.class::isInstance)
                .map(WithTransaction.class::cast)
                .filter(each -> each.writesBy(within))
                .findFirst()
                .orElseGet(() -> {
                    WithTransaction begun = new WithTransaction(within, afterwards);
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    private static void orUnavailable(Runnable writing) {
        try {
            writing.run();
        } catch (DataAccessException
                | TransactionException
                | RejectedExecutionException
                | IllegalArgumentException
                | IllegalStateException e) {
            LOG.error(
                    "AUDIT-NOT-WRITTEN The audit log cannot be written cause={}",
                    e.getClass().getSimpleName());
            throw new RegisterProblem(Problem.REGISTER_UNAVAILABLE);
        }
    }

    /** The same database by another way in, where the way in is shared out. */
    private static DataSource oneConnectionLike(DataSource shared) {
        if (!(shared instanceof HikariDataSource pool)) {
            return shared;
        }
        HikariConfig alone = new HikariConfig();
        pool.copyStateTo(alone);
        alone.setPoolName("audit");
        alone.setMaximumPoolSize(1);
        alone.setMinimumIdle(0);
        alone.setMetricsTrackerFactory(null);
        alone.setMetricRegistry(null);
        alone.setHealthCheckRegistry(null);
        // Opened when the first record is written, and not before.
        alone.setInitializationFailTimeout(-1);
        return new HikariDataSource(alone);
    }

    @Override
    public void close() {
        groups.close();
        if (own instanceof HikariDataSource pool) {
            pool.close();
        }
    }
}
