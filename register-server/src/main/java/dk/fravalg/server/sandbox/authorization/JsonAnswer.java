package dk.fravalg.server.sandbox.authorization;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/** Answers of the endpoints that programs call: JSON, never kept by a cache (RFC 6749 § 5.1, § 5.2). */
final class JsonAnswer {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonAnswer() {}

    static void write(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = MAPPER.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A refusal: {@code invalid_client} is 401, all others are 400. */
    static void refuse(HttpServletResponse response, OAuth2Error error) throws IOException {
        int status = error.getErrorCode().equals(OAuth2ErrorCodes.INVALID_CLIENT)
                ? HttpServletResponse.SC_UNAUTHORIZED
                : HttpServletResponse.SC_BAD_REQUEST;
        write(response, status, body(error.getErrorCode(), error.getDescription()));
    }

    /** What could not be done: 503 when the database is away. */
    static void fail(HttpServletResponse response, boolean away) throws IOException {
        if (away) {
            response.setHeader("Retry-After", "5");
            write(response, 503, body(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, "try again in a moment"));
        } else {
            write(response, 500, body(OAuth2ErrorCodes.SERVER_ERROR, null));
        }
    }

    private static Map<String, String> body(String error, @Nullable String why) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        if (why != null && !why.isEmpty()) {
            body.put("error_description", why);
        }
        return body;
    }
}
