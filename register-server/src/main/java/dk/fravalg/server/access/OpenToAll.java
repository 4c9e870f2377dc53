package dk.fravalg.server.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The paths that need no token. Everything else does, also what is not there.
 *
 * <p>Compared with the path as the servlet container has normalised it. Spring's own path matchers leave out the part by
 * which a servlet is mapped, so that a pattern with {@code /fhir} in it would match nothing, and open everything.
 */
final class OpenToAll {

    private static final Set<String> TO_READ = Set.of(
            "/fhir/metadata", "/fhir/api-docs", "/fhir/.well-known/jwks.json", "/fhir/.well-known/smart-configuration");

    /** The sandbox's controls, which only the sandbox has; the operator's door, on its own port only; and an error as told. */
    private static final Set<String> BELOW = Set.of("/sandbox", "/actuator");

    /** The interface description, which anybody may read and nobody may send anything to. */
    private static final String DESCRIPTION = "/docs";

    private OpenToAll() {}

    static boolean includes(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return request.getDispatcherType() == DispatcherType.ERROR
                || (reads && (TO_READ.contains(path) || isAtOrBelow(DESCRIPTION, path)))
                || BELOW.stream().anyMatch(open -> isAtOrBelow(open, path));
    }

    private static boolean isAtOrBelow(String open, String path) {
        return path.equals(open) || path.startsWith(open + "/");
    }
}
