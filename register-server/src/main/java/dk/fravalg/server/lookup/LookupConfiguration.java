package dk.fravalg.server.lookup;

import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.platform.SigningKey;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the beans of this package; the composition brings the key named {@code attestationKey}. */
@Configuration(proxyBeanMethods = false)
public class LookupConfiguration {

    @Bean
    StatusStore statusStore(JdbcClient jdbc) {
        return new StatusStore(jdbc);
    }

    @Bean
    LookupTable lookupTable(StatusStore statuses) {
        return new LookupTable(statuses);
    }

    @Bean
    LookUpStatus lookUpStatus(StatusStore statuses, AuditLog audit, Clock clock) {
        return new LookUpStatus(statuses, audit, clock);
    }

    @Bean
    Attestation attestation(@Qualifier("attestationKey") SigningKey key) {
        return new Attestation(key);
    }
}
