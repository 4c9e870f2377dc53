package dk.fravalg.server.fhir;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in anybody's browser read what is open to all: what a client must know before it has a token. Never with
 * credentials, and nothing else. Source: SMART App Launch 2.2.0, "Considerations for cross-origin resource sharing (CORS)
 * support".
 */
class OpenCors extends OncePerRequestFilter {

    /** As the servlet container matches them. */
    static final String[] PATHS = {
        "/fhir/metadata", "/fhir/api-docs", "/fhir/.well-known/jwks.json", "/fhir/.well-known/smart-configuration"
    };

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        boolean asksFirst = request.getMethod().equals("OPTIONS")
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
        if (asksFirst) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
            response.setHeader("Access-Control-Max-Age", "600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            chain.doFilter(request, response);
        }
    }
}
