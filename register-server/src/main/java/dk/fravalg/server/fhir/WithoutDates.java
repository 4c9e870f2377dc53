package dk.fravalg.server.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A request that does not ask {@code If-Modified-Since}: HAPI would go by the caller's clock, and tell one that is fast that
 * nothing has changed when an opt-out has. Whoever wants to be told only of changes sends {@code If-None-Match}.
 */
final class WithoutDates extends HttpServletRequestWrapper {

    private static final String HIDDEN = "If-Modified-Since";

    WithoutDates(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HIDDEN) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HIDDEN) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public long getDateHeader(String name) {
        return name.equalsIgnoreCase(HIDDEN) ? -1 : super.getDateHeader(name);
    }
}
