package dk.fravalg.it.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fravalg.running.RunningRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that no proper client would send: its bytes go over a bare socket, just as they are. */
public final class RawCall {

    private static final int LONGEST_WAIT_MILLIS = 30_000;

    private RawCall() {}

    /**
     * Sends a request without a body.
     *
     * @param requestLine for example {@code GET /fhir/metadata HTTP/1.1}
     * @param headers whole lines, beside Host and Connection
     */
    public static Answer send(RunningRegister register, String requestLine, String... headers) {
        String lines = Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining());
        String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n" + lines + "\r\n";
        try (Socket socket = new Socket("localhost", register.base().getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("Not an answer: " + text);
        }
        List<String> head = Arrays.asList(text.substring(0, end).split("\r\n"));
        Map<String, String> headers = new HashMap<>();
        head.stream()
                .skip(1)
                .map(line -> line.split(":", 2))
                .forEach(parts -> headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip()));
        String body = new String(text.substring(end + 4).getBytes(ISO_8859_1), UTF_8);
        boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
        return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), headers, chunked ? joined(body) : body);
    }

    /** Good enough for answers in ASCII, which refusals are. */
    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int lineEnd = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, lineEnd).strip(), 16);
            if (length == 0) {
                return body.toString();
            }
            body.append(chunks, lineEnd + 2, lineEnd + 2 + length);
            at = lineEnd + 2 + length + 2;
        }
    }
}
