package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.platform.DatabaseOutage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around every request to the authorization server: tells Spring's filters where they are, forbids caches, and turns what
 * goes wrong inside into an answer that says nothing of it.
 */
final class Envelope extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Envelope.class);

    private final Context context;

    Envelope(ServerUrls urls) {
        this.context = new Context(AuthorizationServerSettings.builder()
                .issuer(urls.issuer())
                .authorizationEndpoint(ServerUrls.AUTHORIZE)
                .tokenEndpoint(ServerUrls.TOKEN)
                .jwkSetEndpoint(ServerUrls.JWKS)
                .tokenIntrospectionEndpoint(ServerUrls.INTROSPECT)
                .tokenRevocationEndpoint(ServerUrls.REVOKE)
                .build());
    }

    private record Context(AuthorizationServerSettings settings) implements AuthorizationServerContext {

        @Override
        public String getIssuer() {
            return settings.getIssuer();
        }

        @Override
        public AuthorizationServerSettings getAuthorizationServerSettings() {
            return settings;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        AuthorizationServerContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            boolean away = failure instanceof RegisterProblem known
                    ? known.problem() == Problem.REGISTER_UNAVAILABLE
                    : DatabaseOutage.isBehind(failure);
            LOG.error(
                    "TOKEN-NOT-ANSWERED A request to the sandbox's authorization server failed cause={} away={}",
                    failure.getClass().getSimpleName(),
                    away);
            JsonAnswer.fail(response, away);
        } finally {
            AuthorizationServerContextHolder.resetContext();
        }
    }
}
