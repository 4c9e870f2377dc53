package dk.fravalg.server.access;

import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.limits.Throttle;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the requests of each client that was let in.
 *
 * <p>Lookups are counted by their door, when it has read what they are for: in an emergency nobody is turned away for
 * what the same client did otherwise.
 */
final class RequestRate extends OncePerRequestFilter {

    private static final String LOOKUP = "/fhir/Consent/$resuscitation-status";

    private final Throttle throttle;
    private final Refusals refusals;

    RequestRate(Throttle throttle, Refusals refusals) {
        this.throttle = throttle;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.equals(LOOKUP) || !Caller.isKnown();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            throttle.request(Caller.client());
        } catch (RegisterProblem tooMany) {
            refusals.write(request, response, tooMany);
            return;
        }
        chain.doFilter(request, response);
    }
}
