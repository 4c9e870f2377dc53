package dk.fravalg.server.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dk.fravalg.model.fhir.StatusParameters;
import dk.fravalg.model.fhir.StatusParameters.Question;
import dk.fravalg.model.status.AskedIdentifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a lookup in the form that nearly all have: JSON, subjects with a system and a value, at most one
 * purpose, and nothing else at all.
 *
 * <p>It never says what is wrong: of anything that is not just so it says nothing, and HAPI reads it. So there is one place
 * that refuses, and what both read they read alike.
 */
final class PlainQuestion {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Text that no reader trims, unescapes or normalises. */
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,200}");

    private PlainQuestion() {}

    /** Signals that the body is of another form. */
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    /** What it asks; empty when the body is of another form. @param body looked at already: UTF-8, and bounded */
    static Optional<Question> read(byte[] body) {
        try (JsonParser parser = JSON.createParser(new String(body, StandardCharsets.UTF_8))) {
            Optional<Question> question = question(parser);
            return parser.nextToken() == null ? question : Optional.empty();
        } catch (IOException | NotPlain another) {
            return Optional.empty();
        }
    }

    private static Optional<Question> question(JsonParser parser) throws IOException, NotPlain {
        List<AskedIdentifier> subjects = new ArrayList<>();
        Optional<String> purpose = Optional.empty();
        boolean isParameters = false;
        demand(parser.nextToken() == JsonToken.START_OBJECT);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (name.equals("resourceType")) {
                isParameters = "Parameters".equals(parser.nextTextValue());
                demand(isParameters);
            } else {
                demand(name.equals("parameter") && parser.nextToken() == JsonToken.START_ARRAY);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    demand(parser.currentToken() == JsonToken.START_OBJECT);
                    Parameter read = parameter(parser);
                    if (read.purpose() == null) {
                        subjects.add(new AskedIdentifier(visible(read.system()), visible(read.value())));
                    } else {
                        demand(purpose.isEmpty());
                        purpose = Optional.of(read.purpose());
                    }
                }
            }
        }
        demand(isParameters && !subjects.isEmpty() && subjects.size() <= StatusParameters.MOST_SUBJECTS);
        return Optional.of(new Question(subjects, purpose));
    }

    /** One of the two: a purpose, or an identifier. */
    private record Parameter(
            @Nullable String purpose,
            @Nullable String system,
            @Nullable String value) {}

    private static Parameter parameter(JsonParser parser) throws IOException, NotPlain {
        String kind = "";
        boolean identified = false;
        String purpose = null;
        String system = null;
        String value = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            switch (name) {
                case "name" -> kind = String.valueOf(parser.nextTextValue());
                case "valueCode" -> purpose = String.valueOf(parser.nextTextValue());
                case "valueIdentifier" -> {
                    demand(parser.nextToken() == JsonToken.START_OBJECT);
                    identified = true;
                    for (String part = parser.nextFieldName(); part != null; part = parser.nextFieldName()) {
                        switch (part) {
                            case "system" -> system = parser.nextTextValue();
                            case "value" -> value = parser.nextTextValue();
                            default -> throw new NotPlain();
                        }
                    }
                }
                default -> throw new NotPlain();
            }
        }
        boolean isPurpose =
                kind.equals("purpose") && !identified && ("TREAT".equals(purpose) || "ETREAT".equals(purpose));
        demand(isPurpose || (kind.equals("subject") && purpose == null));
        return new Parameter(purpose, system, value);
    }

    private static String visible(@Nullable String text) throws NotPlain {
        if (text == null || !VISIBLE.matcher(text).matches()) {
            throw new NotPlain();
        }
        return text;
    }

    private static void demand(boolean condition) throws NotPlain {
        if (!condition) {
            throw new NotPlain();
        }
    }
}
