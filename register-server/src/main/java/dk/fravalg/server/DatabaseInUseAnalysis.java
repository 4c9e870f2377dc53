package dk.fravalg.server;

import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an operator that the embedded database has a user already: a running register, most often. */
class DatabaseInUseAnalysis extends AbstractFailureAnalyzer<JdbcSQLNonTransientConnectionException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, JdbcSQLNonTransientConnectionException cause) {
        if (cause.getErrorCode() != ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return null;
        }
        return new FailureAnalysis(
                "The embedded database is in use: one process at a time can open it.",
                "Stop the register that runs on it, or let both use PostgreSQL.",
                cause);
    }
}
