package dk.fravalg.it.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A form, put together step by step; each step gives another one. */
record Form(Map<String, String> parameters) {

    static final String TYPE = "application/x-www-form-urlencoded";

    /** Names and values in turn. */
    static Form of(String... namesAndValues) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Form(all);
    }

    /** What SMART Backend Services sends. */
    static Form backendServices(String assertion, String scope) {
        return of(
                "grant_type",
                "client_credentials",
                "scope",
                scope,
                "client_assertion_type",
                Tokens.ASSERTION_TYPE,
                "client_assertion",
                assertion);
    }

    Form with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new Form(all);
    }

    Form without(String name) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.remove(name);
        return new Form(all);
    }

    String encoded() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
