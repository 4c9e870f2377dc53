package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.platform.SigningKey;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenIntrospectionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.web.NimbusJwkSetEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenIntrospectionEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenRevocationEndpointFilter;
import org.springframework.web.filter.CompositeFilter;

/**
 * The authorization server as one filter: Spring Authorization Server's filters and providers, each named here, with the
 * register's own before, between and after them. What is not named is not offered: no device grant, no token exchange, no
 * refresh tokens, no client secrets.
 */
final class AuthorizationServer {

    private final CompositeFilter filter = new CompositeFilter();

    /** What it is put together of. */
    record Parts(
            ServerUrls urls,
            SigningKey key,
            Clients clients,
            AuthorizationStore authorizations,
            SeenAssertionStore seen,
            SignInPeople people,
            TokenBinding binding,
            AuditLog log,
            Clock clock,
            InstantSource real) {}

    AuthorizationServer(Parts parts) {
        TokenAudit audit = new TokenAudit(parts.log(), parts.clock());
        TokenAnswers answers = new TokenAnswers(audit);
        AuthorizationAnswers toBrowsers =
                new AuthorizationAnswers(parts.clients(), parts.people(), parts.urls(), audit);
        filter.setFilters(List.of(
                new Envelope(parts.urls()),
                new ServerMetadata(parts.urls()),
                new TokenCors(parts.clients()),
                new TokenRequests(answers),
                clientAuthentication(parts, answers),
                new SignInRequests(parts.clients(), parts.people(), toBrowsers),
                authorizationEndpoint(parts, toBrowsers),
                tokenEndpoint(parts, answers),
                introspection(parts, answers),
                revocation(parts, answers),
                new NimbusJwkSetEndpointFilter(new ImmutableJWKSet<>(parts.key().publicKeys()), ServerUrls.JWKS),
                new SignInPage(parts.clients(), parts.people())));
    }

    Filter filter() {
        return filter;
    }

    private static Filter clientAuthentication(Parts parts, TokenAnswers answers) {
        JwtClientAssertionAuthenticationProvider assertions =
                new JwtClientAssertionAuthenticationProvider(parts.clients(), parts.authorizations());
        assertions.setJwtDecoderFactory(new AssertionCheck(
                parts.clients(),
                new ClientKeySets(new KeySetFetcher(), parts.real()),
                parts.seen(),
                parts.urls(),
                parts.real()));
        OAuth2ClientAuthenticationFilter authentication = new OAuth2ClientAuthenticationFilter(
                manager(
                        assertions,
                        new PublicClientAuthenticationProvider(parts.clients(), parts.authorizations()),
                        new BearerAuthentication(parts.authorizations(), parts.clients())),
                TokenRequests::concern);
        authentication.setAuthenticationConverter(new ClientAuthentication());
        authentication.setAuthenticationFailureHandler(answers::refuse);
        return authentication;
    }

    private static Filter authorizationEndpoint(Parts parts, AuthorizationAnswers answers) {
        OAuth2AuthorizationCodeRequestAuthenticationProvider codes =
                new OAuth2AuthorizationCodeRequestAuthenticationProvider(
                        parts.clients(), parts.authorizations(), new InMemoryOAuth2AuthorizationConsentService());
        codes.setAuthenticationValidator(new AuthorizationRules(parts.clients(), parts.urls()));
        OAuth2AuthorizationEndpointFilter endpoint =
                new OAuth2AuthorizationEndpointFilter(manager(codes), ServerUrls.AUTHORIZE);
        endpoint.setAuthenticationSuccessHandler(answers::giveCode);
        endpoint.setAuthenticationFailureHandler(answers::refuse);
        return endpoint;
    }

    private static Filter tokenEndpoint(Parts parts, TokenAnswers answers) {
        AccessTokens tokens = new AccessTokens(
                parts.key(), parts.urls(), parts.people(), parts.clients(), parts.binding(), parts.real());
        OAuth2ClientCredentialsAuthenticationProvider forClients =
                new OAuth2ClientCredentialsAuthenticationProvider(parts.authorizations(), tokens);
        forClients.setAuthenticationValidator(context -> AskedScopes.demandWithin(
                context.<org.springframework.security.oauth2.server.authorization.authentication
                                        .OAuth2ClientCredentialsAuthenticationToken>
                                getAuthentication()
                        .getScopes(),
                parts.clients()
                        .find(context.getRegisteredClient().getClientId())
                        .map(TokenClient::scope)
                        .orElse("")));
        OAuth2TokenEndpointFilter endpoint = new OAuth2TokenEndpointFilter(
                manager(forClients, new OAuth2AuthorizationCodeAuthenticationProvider(parts.authorizations(), tokens)),
                ServerUrls.TOKEN);
        endpoint.setAuthenticationSuccessHandler(answers::issue);
        endpoint.setAuthenticationFailureHandler(answers::refuse);
        return endpoint;
    }

    private static Filter introspection(Parts parts, TokenAnswers answers) {
        OAuth2TokenIntrospectionEndpointFilter endpoint = new OAuth2TokenIntrospectionEndpointFilter(
                manager(new OAuth2TokenIntrospectionAuthenticationProvider(parts.clients(), parts.authorizations())),
                ServerUrls.INTROSPECT);
        endpoint.setAuthenticationFailureHandler(answers::refuse);
        return endpoint;
    }

    private static Filter revocation(Parts parts, TokenAnswers answers) {
        OAuth2TokenRevocationEndpointFilter endpoint = new OAuth2TokenRevocationEndpointFilter(
                manager(new OAuth2TokenRevocationAuthenticationProvider(parts.authorizations())), ServerUrls.REVOKE);
        endpoint.setAuthenticationFailureHandler(answers::refuse);
        return endpoint;
    }

    private static ProviderManager manager(AuthenticationProvider... providers) {
        return new ProviderManager(providers);
    }
}
