package dk.fravalg.server.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.access.SmartDiscovery;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code GET /fhir/.well-known/smart-configuration}: where a client gets its token. Open to all, and JSON whatever is asked
 * for: SMART App Launch 2.2.0 wants {@code application/json} also for who asks for FHIR. Where the composition names no token
 * endpoint it is not there: 404.
 */
class SmartConfigurationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Optional<byte[]> document;
    private final transient FhirRefusals refusals;

    SmartConfigurationServlet(SmartDiscovery discovery, FhirRefusals refusals) {
        this.document = discovery.document().map(SmartConfigurationServlet::json);
        this.refusals = refusals;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (document.isEmpty()) {
            refusals.write(request, response, new RegisterProblem(Problem.NOT_FOUND));
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "max-age=300");
        response.setContentLength(document.get().length);
        response.getOutputStream().write(document.get());
    }

    private static byte[] json(Object document) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and lists can be written as JSON", e);
        }
    }
}
