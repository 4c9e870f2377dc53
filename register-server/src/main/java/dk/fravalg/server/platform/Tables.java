package dk.fravalg.server.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a set of the register's own tables up to date, with Flyway; the FHIR repository's tables have their own way. */
public final class Tables {

    private Tables() {}

    /**
     * Applies the migrations that are not applied yet. Nodes may start together: Flyway takes a lock.
     *
     * @param location where the migrations are on the class path, for example {@code db/register}
     * @param historyTable the table that says which were applied
     */
    public static void bringUpToDate(DataSource dataSource, String location, String historyTable) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + location)
                .table(historyTable)
                // The schema holds the FHIR repository's tables before ours are there.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
