package dk.fravalg.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away tokens under the scheme {@code DPoP} (RFC 9449), which the register does not take.
 *
 * <p>Spring Security would take it up of itself, and refuse in its own way: with nothing in the body.
 */
final class OnlyBearerTokens extends OncePerRequestFilter {

    private static final String DPOP = "DPoP ";

    private final Unauthenticated refused;

    OnlyBearerTokens(Unauthenticated refused) {
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = String.valueOf(request.getHeader("Authorization"));
        if (authorization.regionMatches(true, 0, DPOP, 0, DPOP.length())) {
            refused.commence(request, response, new InvalidBearerTokenException("not a bearer token"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
