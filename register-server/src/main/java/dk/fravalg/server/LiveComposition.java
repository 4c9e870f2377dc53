package dk.fravalg.server;

import dk.fravalg.server.access.AccessSettings;
import dk.fravalg.server.access.SmartDiscovery;
import dk.fravalg.server.access.SmartSettings;
import dk.fravalg.server.access.TrustedIssuer;
import dk.fravalg.server.access.TrustedIssuers;
import dk.fravalg.server.persons.PersonRegistry;
import dk.fravalg.server.persons.pdqm.PdqmPersonRegistry;
import dk.fravalg.server.persons.pdqm.PdqmSettings;
import dk.fravalg.server.platform.Ed25519Key;
import dk.fravalg.server.platform.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register as it runs for real: PostgreSQL, the nation's token issuers and person registry, real keys, real time.
 *
 * <p>It refuses to start while any of them is missing, and says which; {@link LiveRequirements} holds the list.
 */
@Configuration(proxyBeanMethods = false)
@Profile("live")
@EnableConfigurationProperties({LiveSettings.class, PdqmSettings.class, AccessSettings.class, SmartSettings.class})
class LiveComposition {

    @Bean
    static LiveRequirements liveRequirements() {
        return new LiveRequirements();
    }

    /** The database keeps what it acknowledges. */
    record DurableDatabase() {}

    @Bean
    DurableDatabase durableDatabase(JdbcClient jdbc) {
        new DurabilityStore(jdbc).demand();
        return new DurableDatabase();
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }

    /** What tokens and limits are reckoned by; here the same time as the register's. */
    @Bean
    InstantSource realTime() {
        return InstantSource.system();
    }

    @Bean
    PersonRegistry personRegistry(PdqmSettings settings) {
        return new PdqmPersonRegistry(settings);
    }

    @Bean
    TrustedIssuers trustedIssuers(AccessSettings settings) {
        return new TrustedIssuers(settings.issuers().stream()
                .map(issuer -> TrustedIssuer.publishing(issuer.issuer(), issuer.jwksUri(), issuer.mayGive()))
                .toList());
    }

    @Bean
    SmartDiscovery smartDiscovery(SmartSettings settings) {
        return new SmartDiscovery(settings, false);
    }

    @Bean
    SigningKey attestationKey(LiveSettings settings) {
        return SigningKey.ofPrivateJwk(read(settings.attestationKey(), "register.attestation-key"));
    }

    @Bean
    Ed25519Key auditKey(LiveSettings settings) {
        return Ed25519Key.ofPrivateJwk(read(settings.auditKey(), "register.audit-key"));
    }

    private static String read(Path file, String setting) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(setting + " names a file that cannot be read", e);
        }
    }
}
