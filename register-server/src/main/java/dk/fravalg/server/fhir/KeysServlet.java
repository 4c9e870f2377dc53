package dk.fravalg.server.fhir;

import dk.fravalg.server.platform.SigningKey;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code GET /fhir/.well-known/jwks.json}: the keys by which an attestation is checked (RFC 7517). Open to all. */
class KeysServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient SigningKey key;

    KeysServlet(SigningKey key) {
        this.key = key;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = key.publicKeys().toString(true).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/jwk-set+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
