package dk.fravalg.server.persons;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the beans of this package; the composition chooses the {@link PersonRegistry}. */
@Configuration(proxyBeanMethods = false)
public class PersonsConfiguration {

    @Bean
    CprNumbers cprNumbers(JdbcClient jdbc) {
        return new CprNumberStore(jdbc);
    }
}
