package dk.fravalg.server.fhir;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.platform.ReadBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at a request's body before anything parses it: never packed, never too large, never too deep; and turns away the
 * methods that nobody may use.
 *
 * <p>Held against CVE-2026-113873 (unpacking without bound) and CVE-2026-62295 (nesting without bound).
 */
class BodyFilter extends OncePerRequestFilter {

    /** The largest body, in bytes: a thousand subjects take two fifths of it. */
    static final int MOST_BYTES = 524_288;

    /** The attribute of a request whose body was found to be within bounds, UTF-8, and well-formed. */
    static final String LOOKED_AT = BodyFilter.class.getName() + ".lookedAt";

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final Set<String> TYPES = Set.of(
            "application/fhir+json",
            "application/json",
            "text/json",
            "application/json+fhir",
            "application/fhir+xml",
            "application/xml",
            "text/xml",
            "application/xml+fhir",
            "application/x-www-form-urlencoded");
    private static final Set<String> NOBODYS_METHODS = Set.of("PUT", "PATCH", "DELETE", "TRACE", "CONNECT");

    private final FhirRefusals refusals;

    BodyFilter(FhirRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NOBODYS_METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            refusals.write(request, response, new RegisterProblem(Problem.NOT_SUPPORTED));
            return;
        }
        String packed = request.getHeader("Content-Encoding");
        if (packed != null && !packed.isBlank() && !packed.equalsIgnoreCase("identity")) {
            refusals.write(
                    request,
                    response,
                    new RegisterProblem(Problem.INVALID_RESOURCE, "a request body may not be packed"),
                    UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            refusals.write(request, response, new RegisterProblem(Problem.TOO_LARGE));
            return;
        }
        if (!isReadable(request)) {
            refusals.write(
                    request,
                    response,
                    new RegisterProblem(Problem.INVALID_RESOURCE, "FHIR is spoken here as JSON or XML"),
                    UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            refusals.write(request, response, new RegisterProblem(Problem.TOO_LARGE));
            return;
        }
        boolean form = isForm(request);
        if (form && body.length == 0 && request.getContentLengthLong() > 0) {
            // Somebody before us has read the form away. A search that lost its parameters would answer another
            // question.
            refusals.write(request, response, new RegisterProblem(Problem.INTERNAL));
            return;
        }
        if (!form && body.length > 0 && request.getRequestURI().endsWith("/_search")) {
            refusals.write(
                    request,
                    response,
                    new RegisterProblem(Problem.INVALID_RESOURCE, "a search is a form"),
                    UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        Optional<String> fault = form ? Optional.empty() : BodyShape.faultIn(body);
        if (fault.isPresent()) {
            refusals.write(request, response, new RegisterProblem(Problem.INVALID_RESOURCE, fault.get()), 400);
            return;
        }
        HttpServletRequest read;
        try {
            read = form ? new ReadForm(request, body) : new ReadBody(request, body);
        } catch (IllegalArgumentException e) {
            refusals.write(
                    request,
                    response,
                    new RegisterProblem(Problem.INVALID_RESOURCE, "the form cannot be read: an escape in it is broken"),
                    400);
            return;
        }
        request.setAttribute(LOOKED_AT, true);
        chain.doFilter(new WithoutDates(read), response);
    }

    /** FHIR's other formats would be read by libraries that nothing here bounds, and that log what they read. */
    private static boolean isReadable(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("application/x-www-form-urlencoded");
    }
}
