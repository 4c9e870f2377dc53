package dk.fravalg.it.wire;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status the HTTP status code
 * @param headers by name in lower case; where a name stands twice, the last one
 * @param body empty when there was none
 */
public record Answer(int status, Map<String, String> headers, String body) {

    /** A header, by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the register did what it was asked to. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + body;
    }
}
