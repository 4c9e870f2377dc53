package dk.fravalg.server.limits;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the limits. By real time: what a sandbox's clock says has nothing to do with how much a node can bear. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
public class LimitsConfiguration {

    @Bean
    Throttle throttle(LimitSettings settings, @Qualifier("realTime") InstantSource realTime, MeterRegistry figures) {
        return new Limits(settings, realTime, new Refusal(realTime, figures), new SecureRandom());
    }
}
