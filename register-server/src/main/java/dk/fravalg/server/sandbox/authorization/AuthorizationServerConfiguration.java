package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.access.AccessSettings;
import dk.fravalg.server.access.Revocations;
import dk.fravalg.server.access.SmartDiscovery;
import dk.fravalg.server.access.SmartSettings;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.platform.SigningKey;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Makes the sandbox's authorization server, when somebody first asks for a token or looks at a client: a register that is
 * started for something else does not wait for it.
 *
 * <p>Asks the composition for {@link SeededClients}, {@link SignInPeople} and the key {@code tokenKey}, and for nothing that
 * the register's own gate has.
 */
@Configuration(proxyBeanMethods = false)
public class AuthorizationServerConfiguration {

    private static final String ENDPOINTS = "/sandbox/oauth2/";
    private static final Set<String> METADATA = Set.of(ServerMetadata.OF_RFC_8414, ServerMetadata.BELOW_ISSUER);

    @Bean
    ServerUrls serverUrls(AccessSettings settings) {
        return ServerUrls.ofFhirBase(settings.audience());
    }

    @Bean
    SmartDiscovery smartDiscovery(ServerUrls urls) {
        return new SmartDiscovery(
                new SmartSettings(urls.authorize(), urls.token(), urls.jwks(), urls.introspect(), urls.revoke()), true);
    }

    @Bean
    @Lazy
    ClientStore clientStore(JdbcClient jdbc) {
        return new ClientStore(jdbc);
    }

    @Bean
    @Lazy
    ClientKeyStore clientKeyStore(JdbcClient jdbc) {
        return new ClientKeyStore(jdbc);
    }

    @Bean
    @Lazy
    Clients clients(SeededClients seeded, ClientKeyStore keys, ClientStore registered) {
        return new Clients(seeded, keys, registered);
    }

    @Bean
    @Lazy
    AuthorizationStore authorizationStore(JdbcClient jdbc, Clients clients, InstantSource realTime) {
        return new AuthorizationStore(jdbc, clients, realTime);
    }

    @Bean
    Revocations revocations(ObjectProvider<AuthorizationStore> authorizations, InstantSource realTime) {
        return new RevokedTokens(authorizations, realTime);
    }

    @Bean
    @Lazy
    AuthorizationServer authorizationServer(
            ServerUrls urls,
            @Qualifier("tokenKey") SigningKey key,
            Clients clients,
            AuthorizationStore authorizations,
            SignInPeople people,
            ObjectProvider<TokenBinding> binding,
            AuditLog log,
            Clock clock,
            InstantSource realTime,
            JdbcClient jdbc) {
        return new AuthorizationServer(new AuthorizationServer.Parts(
                urls,
                key,
                clients,
                authorizations,
                new SeenAssertionStore(jdbc),
                people,
                binding.getIfAvailable(() -> TokenBinding.NONE),
                log,
                clock,
                realTime));
    }

    /**
     * A chain of its own, before the register's gate, for the server's endpoints and nothing else: what it does not match
     * goes through the gate as ever.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServerChain(ObjectProvider<AuthorizationServer> server) {
        Filter atFirstUse =
                (request, response, chain) -> server.getObject().filter().doFilter(request, response, chain);
        return new DefaultSecurityFilterChain(AuthorizationServerConfiguration::isItsOwn, atFirstUse);
    }

    private static boolean isItsOwn(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith(ENDPOINTS) || METADATA.contains(path);
    }

    @Bean
    @Lazy
    ClientsController clientsController(
            SeededClients seeded,
            ClientKeyStore keys,
            ClientStore registered,
            AuthorizationStore authorizations,
            ServerUrls urls,
            InstantSource realTime) {
        return new ClientsController(seeded, keys, registered, authorizations, urls, realTime);
    }
}
