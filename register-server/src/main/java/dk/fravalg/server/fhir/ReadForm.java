package dk.fravalg.server.fhir;

import ca.uhn.fhir.util.UrlUtil;
import dk.fravalg.server.platform.ReadBody;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form whose body was read already: all its parameters, with those of the query.
 *
 * <p>The servlet container reads forms too, but up to a bound of its own, and beyond that it drops every parameter and says
 * nothing: a search for one citizen would become a search for all.
 */
class ReadForm extends ReadBody {

    private final Map<String, String[]> parameters;

    ReadForm(HttpServletRequest request, byte[] body) {
        super(request, body);
        String query = request.getQueryString();
        this.parameters = Collections.unmodifiableMap(
                UrlUtil.parseQueryStrings(query == null ? "" : query, new String(body, StandardCharsets.UTF_8)));
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
        return values == null || values.length == 0 ? null : values[0];
    }
}
