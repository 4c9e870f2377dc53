package dk.fravalg.it.docs;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request or an answer as HTTP has it: a first line, headers, an empty line, a body.
 *
 * @param first {@code POST /fhir/Consent HTTP/1.1} or {@code HTTP/1.1 201}
 * @param headers in their order, by the names as printed
 * @param body empty for none
 */
record Printed(String first, Map<String, String> headers, String body) {

    static Printed read(String text) {
        String[] parts = text.split("\n\n", 2);
        String[] head = parts[0].split("\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(": ", 2);
            headers.put(header[0], header[1]);
        }
        return new Printed(head[0], headers, parts.length == 1 ? "" : parts[1]);
    }

    String method() {
        return first.split(" ")[0];
    }

    String path() {
        return first.split(" ")[1];
    }

    /** As it stands in a fence. */
    String text() {
        StringBuilder text = new StringBuilder(first);
        headers.forEach(
                (name, value) -> text.append('\n').append(name).append(": ").append(value));
        return body.isEmpty()
                ? text.toString()
                : text.append("\n\n").append(body).toString();
    }
}
