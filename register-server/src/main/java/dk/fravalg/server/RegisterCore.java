package dk.fravalg.server;

import dk.fravalg.server.audit.AuditConfiguration;
import dk.fravalg.server.lookup.LookupConfiguration;
import dk.fravalg.server.operations.OperationsConfiguration;
import dk.fravalg.server.persons.PersonsConfiguration;
import dk.fravalg.server.platform.Tables;
import dk.fravalg.server.registration.RegistrationConfiguration;
import dk.fravalg.server.sandbox.SandboxComposition;
import dk.fravalg.server.store.StoreConfiguration;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register without its doors: use cases, store and audit. What a command runs on, and what the server opens doors to.
 *
 * <p>Spring Boot's automatic configuration is named piece by piece: what is not named is not there.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ConfigurationPropertiesAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({
    AuditConfiguration.class,
    PersonsConfiguration.class,
    RegistrationConfiguration.class,
    LookupConfiguration.class,
    StoreConfiguration.class,
    OperationsConfiguration.class,
    LiveComposition.class,
    SandboxComposition.class
})
class RegisterCore {

    /** The register's own tables, there before anything reads them. */
    @Bean
    RegisterTables registerTables(DataSource dataSource, JdbcClient jdbc, Environment environment) {
        Composition composition = Composition.of(environment);
        Tables.bringUpToDate(dataSource, "db/register", "register_schema_history");
        new CompositionStore(jdbc).demand(composition);
        return new RegisterTables();
    }

    /** Says that the tables are there. */
    record RegisterTables() {}
}
