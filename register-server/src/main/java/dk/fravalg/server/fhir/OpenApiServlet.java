package dk.fravalg.server.fhir;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code GET /fhir/api-docs}: the {@link OpenApi} document. Open to all; made when it is first asked for. */
class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<byte[]> document;

    /** @param document made once */
    OpenApiServlet(Supplier<byte[]> document) {
        this.document = document;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = document.get();
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "max-age=300");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
