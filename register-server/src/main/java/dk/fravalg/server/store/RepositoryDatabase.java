package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The two databases the register lives on, as HAPI's repository knows them. */
enum RepositoryDatabase {
    H2(DriverTypeEnum.H2_EMBEDDED, HapiFhirH2Dialect.class),
    POSTGRESQL(DriverTypeEnum.POSTGRES_9_4, HapiFhirPostgresDialect.class);

    private final DriverTypeEnum migrationDriver;
    private final Class<?> dialect;

    RepositoryDatabase(DriverTypeEnum migrationDriver, Class<?> dialect) {
        this.migrationDriver = migrationDriver;
        this.dialect = dialect;
    }

    /**
     * Which of the two a data source leads to.
     *
     * @throws IllegalStateException when it is a third
     */
    static RepositoryDatabase behind(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                default -> throw new IllegalStateException("The register runs on PostgreSQL or H2, not on " + product);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    DriverTypeEnum migrationDriver() {
        return migrationDriver;
    }

    String dialect() {
        return dialect.getName();
    }
}
