package dk.fravalg.server.docs;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whoever would send something to the pages: 405, before the gate, which would ask for a token that is of no use
 * there either.
 */
class ReadOnly extends OncePerRequestFilter {

    private final Supplier<Site> site;

    ReadOnly(Supplier<Site> site) {
        this.site = site;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            site.get().readOnly(Wish.of(request)).send(request, response);
        }
    }
}
