package dk.fravalg.server.sandbox.authorization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters were read already, as Spring's filters shall see it. A {@code DPoP} header is not passed on:
 * bound tokens are not offered here, and a server that does not know DPoP ignores it (RFC 9449 § 5).
 */
final class ReadRequest extends HttpServletRequestWrapper {

    private static final String DPOP = "DPoP";

    private final Map<String, String[]> parameters;

    ReadRequest(HttpServletRequest request, Map<String, String> parameters) {
        super(request);
        this.parameters = parameters.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new String[] {entry.getValue()}));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public @Nullable String getHeader(String name) {
        return DPOP.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return DPOP.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }
}
