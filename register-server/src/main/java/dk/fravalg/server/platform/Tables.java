package dk.fravalg.server.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a set of the register's own tables up to date, with Flyway; the FHIR repository's tables have their own way. */
public final class Tables {

    /** Any number that nobody else locks in this database. */
    private static final long LOCK = 1779_2023L;

    private Tables() {}

    /**
     * Applies the migrations that are not applied yet. Nodes may start together: one of them does it, the others wait.
     *
     * @param location where the migrations are on the class path, for example {@code db/register}
     * @param historyTable the table that says which were applied
     */
    public static void bringUpToDate(DataSource dataSource, String location, String historyTable) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + location)
                .table(historyTable)
                // The schema holds the FHIR repository's tables before ours are there.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        try (Connection connection = dataSource.getConnection()) {
            // Flyway locks while it migrates, but not while it makes its history table.
            boolean manyNodes =
                    connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            if (manyNodes) {
                run(connection, "select pg_advisory_lock(" + LOCK + ")");
            }
            try {
                flyway.migrate();
            } finally {
                if (manyNodes) {
                    run(connection, "select pg_advisory_unlock(" + LOCK + ")");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be brought up to date", e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
