package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import dk.fravalg.model.fhir.StatusParameters;
import dk.fravalg.model.fhir.StatusParameters.Question;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it reads, HAPI reads as the same; of all else it says nothing. */
class PlainQuestionTest {

    private static final long SEED = new Random().nextLong();
    private static final Random RANDOM = new Random(SEED);
    private static final String SUBJECT =
            "{\"name\":\"subject\",\"valueIdentifier\":{\"system\":\"urn:oid:1.2.208.176.1.2\",\"value\":\"2512489996\"}}";
    private static final String PURPOSE = "{\"name\":\"purpose\",\"valueCode\":\"ETREAT\"}";
    private static final String[] TEXTS = {
        "\"urn:oid:1.2.208.176.1.2\"",
        "\"2512489996\"",
        "\"251248-9996\"",
        "\"\"",
        "\" 2512489996\"",
        "\"x\\u0020y\"",
        "\"\\u0032512489996\"",
        "\"æ\"",
        "null",
        "7",
        "true",
        "{}",
        "[]",
        "[\"2512489996\"]",
        "\"TREAT\"",
        "\"ETREAT\"",
        "\"subject\"",
        "\"purpose\""
    };
    private static final String[] NAMES = {
        "name",
        "valueIdentifier",
        "valueCode",
        "valueString",
        "system",
        "value",
        "use",
        "id",
        "extension",
        "_value",
        "part",
        "resource"
    };

    @Test
    void a_plain_question_is_read() {
        Question question = read(body(SUBJECT, PURPOSE, SUBJECT.replace("2512489996", "not-a-number")))
                .orElseThrow();

        assertThat(question.subjects()).extracting("value").containsExactly("2512489996", "not-a-number");
        assertThat(question.purpose()).contains("ETREAT");
        assertThat(read("{\"parameter\":[" + SUBJECT + "],\"resourceType\":\"Parameters\"}"))
                .isPresent();
    }

    @Test
    void a_thousand_are_read_and_one_more_is_left_to_be_refused() {
        assertThat(read(body(Stream.generate(() -> SUBJECT).limit(1_000).toArray(String[]::new))))
                .isPresent();
        assertThat(read(body(Stream.generate(() -> SUBJECT).limit(1_001).toArray(String[]::new))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "<Parameters xmlns=\"http://hl7.org/fhir\"/>",
                "{\"resourceType\":\"Parameters\"}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":{}}",
                "{\"resourceType\":\"Parameters\",\"id\":\"1\",\"parameter\":[SUBJECT]}",
                "{\"resourceType\":\"Consent\",\"parameter\":[SUBJECT]}",
                "{\"parameter\":[SUBJECT]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[SUBJECT]} {}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[PURPOSE]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[PURPOSE,SUBJECT,PURPOSE]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[SUBJECT,null]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[SUBJECT,{\"name\":\"subject\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[SUBJECT,{\"name\":\"purpose\",\"valueCode\":\"HRESCH\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[SUBJECT,{\"name\":\"purpose\",\"valueString\":\"TREAT\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[SUBJECT,{\"name\":\"purpose\",\"valueCode\":\"ETREAT\",\"valueIdentifier\":{}}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[SUBJECT,{\"name\":\"purpose\",\"valueIdentifier\":{\"value\":7},\"valueCode\":\"TREAT\"}]}",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"subject\",\"valueIdentifier\":{\"system\":\"s\",\"value\":\"1\",\"value\":\"2\"}}]}"
            })
    void of_another_form_it_says_nothing(String body) {
        assertThat(read(body.replace("SUBJECT", SUBJECT).replace("PURPOSE", PURPOSE)))
                .isEmpty();
    }

    @Test
    void whatever_it_reads_hapi_reads_the_same() {
        int read = 0;
        for (int time = 0; time < 3_000; time++) {
            String body = mutated(body(Stream.generate(PlainQuestionTest::parameter)
                    .limit(1 + RANDOM.nextInt(3))
                    .toArray(String[]::new)));
            boolean arrives =
                    BodyShape.faultIn(body.getBytes(StandardCharsets.UTF_8)).isEmpty();
            Optional<Question> question = arrives ? read(body) : Optional.empty();
            if (question.isPresent()) {
                read++;
                assertThat(readByHapi(body)).as("seed %s: %s", SEED, body).isEqualTo(question.get());
            }
        }
        assertThat(read).as("seed %s", SEED).isGreaterThan(500);
    }

    private static Question readByHapi(String body) {
        IParser hapi = FhirContext.forR4Cached().newJsonParser();
        hapi.setParserErrorHandler(new StrictParsing());
        return StatusParameters.read(hapi.parseResource(Parameters.class, body));
    }

    private static String parameter() {
        return switch (RANDOM.nextInt(6)) {
            case 0 -> any(0);
            case 1 -> PURPOSE;
            default -> SUBJECT;
        };
    }

    private static String any(int depth) {
        return Stream.of(NAMES)
                .filter(name -> RANDOM.nextInt(4) == 0)
                .map(name -> "\"" + name + "\":" + (depth < 2 && RANDOM.nextBoolean() ? any(depth + 1) : text()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text() {
        return TEXTS[RANDOM.nextInt(TEXTS.length)];
    }

    /** One character changed, or none. */
    private static String mutated(String body) {
        int at = RANDOM.nextInt(body.length());
        return RANDOM.nextBoolean()
                ? body
                : body.substring(0, at) + (char) (32 + RANDOM.nextInt(95)) + body.substring(at + 1);
    }

    private static Optional<Question> read(String body) {
        return PlainQuestion.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(String... parameters) {
        return "{\"resourceType\":\"Parameters\",\"parameter\":[" + String.join(",", List.of(parameters)) + "]}";
    }
}
