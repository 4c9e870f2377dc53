package dk.fravalg.server.fhir;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.limits.Throttle;
import dk.fravalg.server.platform.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first to see a request: gives it a correlation id, and turns away a URL with a CPR number in it, on every path and
 * before anything could write the URL down. Nobody is known here yet, and every refusal is written to the log: so one address
 * has only so many of them.
 */
class RequestFilter extends OncePerRequestFilter {

    /** What two readers of one path may read differently; no client writes it by accident. */
    private static final Pattern TRICKY =
            Pattern.compile("//|;|\\\\|\\.\\.|%2[ef]|%5c|%25|%00", Pattern.CASE_INSENSITIVE);

    private final FhirRefusals refusals;
    private final Throttle throttle;

    RequestFilter(FhirRefusals refusals, Throttle throttle) {
        this.refusals = refusals;
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("X-Correlation-Id", Correlation.begin());
        try {
            String query = request.getQueryString();
            String url = request.getRequestURI() + (query == null ? "" : "?" + query);
            boolean named = CprInUrl.isIn(url);
            Optional<String> inVain = named ? Optional.empty() : Asked.inVain(request);
            if (named) {
                refuse(request, response, new RegisterProblem(Problem.CPR_IN_URL));
            } else if (inVain.isPresent()) {
                refuse(request, response, new RegisterProblem(Problem.INVALID_RESOURCE, inVain.get()));
            } else if (TRICKY.matcher(request.getRequestURI()).find()) {
                refuse(request, response, new RegisterProblem(Problem.NOT_FOUND));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            Correlation.end();
        }
    }

    /** Where the request itself is what nobody can read, HTTP's word is 400 and not 422 (RFC 9110 § 15.5.1). */
    private void refuse(HttpServletRequest request, HttpServletResponse response, RegisterProblem refusal)
            throws IOException {
        try {
            throttle.unauthenticated(request.getRemoteAddr());
        } catch (RegisterProblem tooMany) {
            refusals.write(request, response, tooMany);
            return;
        }
        boolean unreadable = refusal.problem() == Problem.INVALID_RESOURCE;
        refusals.write(
                request,
                response,
                refusal,
                unreadable ? 400 : refusal.problem().kind().httpStatus());
    }
}
