package dk.fravalg.server.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what a server does when it has started, and a command, which soon ends, must not. */
@Configuration(proxyBeanMethods = false)
public class WarmUpConfiguration {

    @Bean
    WarmUp warmUp(Consents consents) {
        return new WarmUp(consents);
    }
}
