package dk.fravalg.server.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Whether a failure comes of a database that is away, and not of what was asked of it. */
public final class DatabaseOutage {

    private static final List<Class<? extends Exception>> SIGNS = List.of(
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            TransactionSystemException.class,
            TransientDataAccessException.class,
            QueryTimeoutException.class,
            SQLTransientException.class,
            SQLNonTransientConnectionException.class,
            org.hibernate.exception.JDBCConnectionException.class,
            // A transaction that could not even be rolled back: its connection is gone.
            org.hibernate.TransactionException.class);

    /** SQLSTATE, as its standard and PostgreSQL have it: no connection, no resources left, shut down or crashed. */
    private static final Pattern OUTAGE = Pattern.compile("08|53|57P");

    private DatabaseOutage() {}

    /** Looks at a failure and what caused it. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> SIGNS.stream().anyMatch(sign -> sign.isInstance(cause)) || isOutage(cause));
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof SQLException failure
                && failure.getSQLState() != null
                && OUTAGE.matcher(failure.getSQLState()).lookingAt();
    }
}
