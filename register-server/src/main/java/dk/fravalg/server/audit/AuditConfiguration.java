package dk.fravalg.server.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the beans of this package. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    @Bean
    AuditLog auditLog(JdbcTemplate jdbc, TransactionTemplate transaction) {
        return new AuditStore(jdbc, transaction);
    }
}
