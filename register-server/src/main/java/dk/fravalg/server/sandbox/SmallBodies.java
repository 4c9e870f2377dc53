package dk.fravalg.server.sandbox;

import dk.fravalg.server.platform.ReadBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a request to the sandbox's controls before anybody makes objects of it, and no more than
 * {@link #MOST_BYTES}: the controls are open to all who reach them.
 */
final class SmallBodies extends OncePerRequestFilter {

    /** In bytes; a client with a few keys takes a tenth of it. */
    static final int MOST_BYTES = 65_536;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return;
        }
        chain.doFilter(body.length == 0 ? request : new ReadBody(request, body), response);
    }
}
