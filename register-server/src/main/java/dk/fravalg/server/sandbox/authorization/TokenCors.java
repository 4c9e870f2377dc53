package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in a browser use the token endpoint: those that come from where a client may have its codes sent, and no
 * others; never with credentials. The seeded clients may have theirs sent to any port of one's own machine. Source: SMART
 * App Launch 2.2.0, "Considerations for cross-origin resource sharing (CORS) support".
 */
final class TokenCors extends OncePerRequestFilter {

    private final Clients clients;

    TokenCors(Clients clients) {
        this.clients = clients;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals(ServerUrls.TOKEN)
                && !request.getServletPath().equals(ServerUrls.JWKS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        boolean known = origin != null && isRegistered(origin);
        if (known) {
            response.setHeader("Access-Control-Allow-Origin", origin);
        }
        if (request.getMethod().equals("OPTIONS") && origin != null) {
            if (known) {
                response.setHeader("Access-Control-Allow-Methods", "POST, GET");
                response.setHeader("Access-Control-Allow-Headers", "Content-Type");
                response.setHeader("Access-Control-Max-Age", "600");
            }
            response.setStatus(known ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isRegistered(String origin) {
        Set<SignInOffer> offers = clients.all().stream()
                .flatMap(client -> client.signIn().stream())
                .collect(Collectors.toSet());
        return (RedirectUris.onLoopback(origin + "/").isPresent()
                        && offers.stream().anyMatch(SignInOffer::anyLoopback))
                || offers.stream()
                        .flatMap(offer -> offer.redirectUris().stream())
                        .flatMap(uri ->
                                Stream.ofNullable(RedirectUris.originOf(uri).orElse(null)))
                        .anyMatch(origin::equals);
    }
}
