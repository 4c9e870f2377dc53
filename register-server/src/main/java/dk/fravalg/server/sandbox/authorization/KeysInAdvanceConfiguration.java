package dk.fravalg.server.sandbox.authorization;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a sandbox with doors: has the keys of the seeded clients made before somebody asks for them. */
@Configuration(proxyBeanMethods = false)
public class KeysInAdvanceConfiguration {

    @Bean
    ApplicationRunner keysInAdvance(SeededClients seeded, ClientKeyStore keys) {
        return new KeysInAdvance(seeded, keys);
    }
}
