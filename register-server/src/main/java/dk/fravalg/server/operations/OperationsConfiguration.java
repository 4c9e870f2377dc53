package dk.fravalg.server.operations;

import dk.fravalg.server.audit.AuditErasure;
import dk.fravalg.server.audit.AuditProof;
import dk.fravalg.server.audit.AuditSettings;
import dk.fravalg.server.audit.MinLogExport;
import dk.fravalg.server.lookup.LookupTable;
import dk.fravalg.server.persons.PersonRegistry;
import dk.fravalg.server.registration.FollowCprEvent;
import dk.fravalg.server.registration.OptOutCensus;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the commands. */
@Configuration(proxyBeanMethods = false)
public class OperationsConfiguration {

    @Bean
    RebuildLookup rebuildLookup(OptOutCensus census, LookupTable lookup, TransactionTemplate transaction, Clock clock) {
        return new RebuildLookup(census, lookup, transaction, clock);
    }

    @Bean
    FollowCpr followCpr(OptOutCensus census, PersonRegistry persons, FollowCprEvent follow, Clock clock) {
        return new FollowCpr(census, persons, follow, clock);
    }

    @Bean
    Reconcile reconcile(OptOutCensus census, LookupTable lookup, DataSource dataSource, Clock clock) {
        // Hibernate's transactions have one isolation for all; this one reads by SQL alone, and needs a closer one.
        return new Reconcile(census, lookup, new DataSourceTransactionManager(dataSource), clock);
    }

    @Bean
    VerifyAudit verifyAudit(AuditProof proof, Clock clock) {
        return new VerifyAudit(proof, clock);
    }

    @Bean
    EraseAudit eraseAudit(AuditErasure erasure, AuditSettings settings) {
        return new EraseAudit(erasure, settings);
    }

    @Bean
    ExportMinLog exportMinLog(MinLogExport export, AuditSettings settings, Clock clock) {
        return new ExportMinLog(export, settings, clock);
    }
}
