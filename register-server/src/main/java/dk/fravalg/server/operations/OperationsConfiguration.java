package dk.fravalg.server.operations;

import dk.fravalg.server.lookup.LookupTable;
import dk.fravalg.server.persons.PersonRegistry;
import dk.fravalg.server.registration.FollowCprEvent;
import dk.fravalg.server.registration.OptOutCensus;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
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
    Reconcile reconcile(OptOutCensus census, LookupTable lookup, PlatformTransactionManager transactions, Clock clock) {
        return new Reconcile(census, lookup, transactions, clock);
    }
}
