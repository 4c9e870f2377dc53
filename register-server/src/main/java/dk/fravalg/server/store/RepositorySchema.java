package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Set;
import javax.sql.DataSource;

/**
 * HAPI's tables, brought up to date by HAPI's own migrator.
 *
 * <p>The migrator takes a lock row, so that nodes may start together; a schema that is up to date costs some ten
 * milliseconds. Hibernate itself never alters a table.
 */
class RepositorySchema {

    private static final String HISTORY_TABLE = "FLY_HFJ_MIGRATION";

    private final DataSource dataSource;
    private final RepositoryDatabase database;

    RepositorySchema(DataSource dataSource, RepositoryDatabase database) {
        this.dataSource = dataSource;
        this.database = database;
    }

    void bringUpToDate() {
        HapiMigrator migrator = new HapiMigrator(HISTORY_TABLE, dataSource, database.migrationDriver());
        migrator.createMigrationTableIfRequired();
        migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
        migrator.migrate();
    }
}
