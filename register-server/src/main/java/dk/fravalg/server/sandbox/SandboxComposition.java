package dk.fravalg.server.sandbox;

import dk.fravalg.server.access.AccessSettings;
import dk.fravalg.server.access.ClientCertificates;
import dk.fravalg.server.access.Revocations;
import dk.fravalg.server.access.TrustedIssuers;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditSettings;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.platform.Ed25519Key;
import dk.fravalg.server.platform.SigningKey;
import dk.fravalg.server.platform.Tables;
import dk.fravalg.server.registration.BringIntoForce;
import dk.fravalg.server.registration.FollowCprEvent;
import dk.fravalg.server.sandbox.authorization.AuthorizationServerConfiguration;
import dk.fravalg.server.sandbox.authorization.KeysInAdvanceConfiguration;
import dk.fravalg.server.sandbox.authorization.SeededClients;
import dk.fravalg.server.sandbox.authorization.ServerUrls;
import dk.fravalg.server.sandbox.certificates.CertificateOwner;
import dk.fravalg.server.sandbox.certificates.CertificateOwners;
import dk.fravalg.server.sandbox.certificates.CertificateRegister;
import dk.fravalg.server.sandbox.certificates.CertificatesConfiguration;
import dk.fravalg.server.store.RepositoryContents;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register for integrators, and what starts when nothing is configured: made-up people, tokens for the asking, and a
 * clock that can be moved. Everything else is the register itself.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!live")
@EnableConfigurationProperties(AccessSettings.class)
@Import(AuthorizationServerConfiguration.class)
public class SandboxComposition {

    /** The sandbox's tables are there. */
    record SandboxTables() {}

    @Bean
    SandboxTables sandboxTables(DataSource dataSource) {
        Tables.bringUpToDate(dataSource, "db/sandbox", "sandbox_schema_history");
        return new SandboxTables();
    }

    @Bean
    InstantSource realTime() {
        return InstantSource.system();
    }

    @Bean
    SandboxClock clock(InstantSource realTime, JdbcClient jdbc, SandboxTables tables) {
        return new SandboxClock(realTime, new SandboxClockStore(jdbc));
    }

    @Bean
    SandboxPersonStore personRegistry(JdbcClient jdbc) {
        return new SandboxPersonStore(jdbc);
    }

    @Bean
    SandboxKeyStore sandboxKeys(JdbcClient jdbc, SandboxTables tables) {
        return new SandboxKeyStore(jdbc);
    }

    @Bean
    SigningKey attestationKey(SandboxKeyStore keys) {
        return keys.of("attestation");
    }

    @Bean
    SigningKey tokenKey(SandboxKeyStore keys) {
        return keys.of("tokens");
    }

    @Bean
    Ed25519Key auditKey(SandboxKeyStore keys) {
        return keys.ed25519("audit");
    }

    @Bean
    SandboxTokens sandboxTokens(@Qualifier("tokenKey") SigningKey key, ServerUrls urls, InstantSource realTime) {
        return new SandboxTokens(key, urls.issuer(), urls.fhirBase(), realTime);
    }

    @Bean
    TrustedIssuers trustedIssuers(SandboxTokens tokens, Revocations revocations) {
        return new TrustedIssuers(List.of(tokens.trustedIssuer().revoking(revocations)));
    }

    @Bean
    SeededClients seededClients() {
        return new SeededClients(Arrays.stream(SandboxClient.values())
                .map(SandboxClient::forTokens)
                .toList());
    }

    @Bean
    TestPeople testPeople(SandboxPersonStore people) {
        return new TestPeople(people);
    }

    @Bean
    Sandbox sandbox(
            SandboxPersonStore people,
            SandboxClock clock,
            CprNumbers numbers,
            RepositoryContents repository,
            BringIntoForce bringIntoForce,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            AuditSettings audit) {
        SandboxCheckpoints checkpoints = new SandboxCheckpoints(Path.of(audit.checkpoints()));
        return new Sandbox(people, clock, numbers, repository, bringIntoForce, jdbc, transaction, checkpoints);
    }

    /** The doors of the sandbox; a command has none. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @Import({KeysInAdvanceConfiguration.class, CertificatesConfiguration.class})
    static class Doors {

        @Bean
        SandboxController sandboxController(
                Sandbox sandbox,
                SandboxPersonStore people,
                SandboxTokens tokens,
                FollowCprEvent follow,
                TransactionTemplate transaction,
                BoundClients bound,
                AuditLog audit,
                Clock clock) {
            return new SandboxController(
                    sandbox,
                    people,
                    tokens,
                    new SandboxPeople(people, follow, transaction),
                    bound,
                    new GivenTokens(audit, clock));
        }

        @Bean
        BoundClients boundClients(ClientCertificates shown, CertificateRegister certificates) {
            return new BoundClients(shown, certificates);
        }

        @Bean
        CertificateOwners certificateOwners(SandboxTables tables) {
            return new CertificateOwners(Arrays.stream(SandboxClient.values())
                    .map(client -> new CertificateOwner(client.clientId(), client.organisation(), client.cvr()))
                    .toList());
        }

        @Bean
        FilterRegistrationBean<SmallBodies> smallBodies() {
            FilterRegistrationBean<SmallBodies> registration = new FilterRegistrationBean<>(new SmallBodies());
            // Those below read their own, as forms and as strictly as OAuth demands.
            registration.addUrlPatterns("/sandbox/clients", "/sandbox/clients/*", "/sandbox/clock", "/sandbox/reset");
            registration.addUrlPatterns("/sandbox/people/*");
            return registration;
        }

        /** Before any port opens: whoever is answered finds everybody there. */
        @Bean
        SmartInitializingSingleton seed(Sandbox sandbox) {
            return sandbox::seedIfEmpty;
        }
    }
}
