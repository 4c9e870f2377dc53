package dk.fravalg.server.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read already, and is handed on from memory.
 *
 * <p>An empty body is of no content type, whatever the header says: many clients name one out of habit, and a withdrawal
 * without a body must not fail for it.
 */
public class ReadBody extends HttpServletRequestWrapper {

    private final byte[] body;

    /** @param body all of it, as it came */
    public ReadBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    @Override
    public @Nullable String getContentType() {
        return body.length == 0 ? null : super.getContentType();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return body.length == 0 && name.equalsIgnoreCase("Content-Type") ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return body.length == 0 && name.equalsIgnoreCase("Content-Type")
                ? Collections.emptyEnumeration()
                : super.getHeaders(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("A body in memory is never waited for");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
