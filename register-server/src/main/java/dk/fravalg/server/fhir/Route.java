package dk.fravalg.server.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a request asks for, as method and path with nothing of the caller's own in it: whatever is no word of the register's
 * becomes a star. So the audit log can say where somebody was turned away, and holds nothing that must not stand there.
 */
final class Route {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final int MOST_PARTS = 6;
    private static final Set<String> WORDS = Set.of(
            "fhir",
            "Consent",
            "Patient",
            "Provenance",
            "AuditEvent",
            "Subscription",
            "Group",
            "_search",
            "_history",
            "metadata",
            ".well-known",
            "$resuscitation-status",
            "$withdraw",
            "$invalidate",
            "$proof",
            "sandbox",
            "actuator");

    private Route() {}

    /** For example {@code GET /fhir/Consent/*}; at most 100 characters. */
    static String of(HttpServletRequest request) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "*";
        return method + " /"
                + Arrays.stream(request.getRequestURI().split("/", -1))
                        .filter(part -> !part.isEmpty())
                        .limit(MOST_PARTS)
                        .map(part -> WORDS.contains(part) ? part : "*")
                        .collect(Collectors.joining("/"));
    }
}
