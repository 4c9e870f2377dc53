package dk.fravalg.server.sandbox.authorization;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The body of a request as a form, read strictly: bounded, in UTF-8, each name once.
 *
 * <p>The servlet container would join it with the query and drop in silence what it cannot read. RFC 6749 § 3.2: parameters
 * may not be included more than once.
 */
final class FormBody {

    private static final int MOST_BYTES = 65_536;
    private static final int MOST_PARAMETERS = 30;
    private static final String TYPE = "application/x-www-form-urlencoded";

    private FormBody() {}

    /** @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException {@code invalid_request} */
    static Map<String, String> read(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType()).split(";", 2)[0].strip();
        if (!type.toLowerCase(Locale.ROOT).equals(TYPE) || request.getHeader("Content-Encoding") != null) {
            throw Refused.request("the body is a form: Content-Type " + TYPE);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refused.request("the body is too large");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] nameAndValue = pair.split("=", 2);
            String name = decoded(nameAndValue[0]);
            if (parameters.containsKey(name)) {
                throw Refused.request("a parameter may stand there only once");
            }
            parameters.put(name, nameAndValue.length < 2 ? "" : decoded(nameAndValue[1]));
        }
        if (parameters.size() > MOST_PARAMETERS) {
            throw Refused.request("there are too many parameters");
        }
        return parameters;
    }

    private static String decoded(String text) {
        String decoded;
        try {
            decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEscapedRightly) {
            throw Refused.request("a parameter is not escaped as a form has it");
        }
        if (decoded.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == 0xfffd)) {
            throw Refused.request("a parameter holds what is no text");
        }
        return decoded;
    }
}
