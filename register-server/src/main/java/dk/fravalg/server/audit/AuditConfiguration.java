package dk.fravalg.server.audit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the beans of this package. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditLog auditLog(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new NotingAuditLog(new AuditStore(jdbc, transaction));
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, CitizenNumbers numbers, AuditLog audit, Clock clock) {
        return new AuditTrail(new AuditTrailStore(jdbc), numbers, audit, clock);
    }

    @Bean
    RefusalLog refusalLog(AuditLog audit, Clock clock) {
        return new RefusalLog(audit, clock);
    }
}
