package dk.fravalg.it.protocol;

import static dk.fravalg.it.cast.Caller.FHIR_JSON;
import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent instead of FHIR is refused as what it is: something that cannot be read. */
class BrokenBodiesIT extends Scene {

    private static final String LOOKUP = "/fhir/Consent/$resuscitation-status";

    private final Citizen nancy = citizens.nancy();

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    @Tag("REQ-ERRORS-1")
    @Tag("REQ-ERRORS-3")
    void is_refused(String what, byte[] body) {
        assertThat(nancy.call().with(FHIR_JSON, body).post("/fhir/Consent")).isInvalidResource();
        assertThat(ambulanceCrew.call().with(FHIR_JSON, body).post(LOOKUP)).isInvalidResource();
        assertThat(nancy.searches()).isBundleOf();
    }

    static Stream<Arguments> broken() {
        String form = OptOutForm.of("2512489996").json();
        return Stream.of(
                broken("half of it", form.substring(0, form.length() / 2)),
                broken("something behind it", form + "{}"),
                broken("a name twice", form.replaceFirst("\\{", "{\"status\":\"active\",")),
                broken("the kind of resource twice", form.replaceFirst("\\{", "{\"resourceType\":\"Patient\",")),
                broken("a hundred deep", form.replaceFirst("\\}$", ",\"x\":" + deep(100) + "}")),
                broken("ten thousand deep", form.replaceFirst("\\}$", ",\"x\":" + deep(10_000) + "}")),
                broken("an endless number", form.replaceFirst("\\}$", ",\"x\":" + "1".repeat(100_000) + "}")),
                broken("a comment", "/* hello */" + form),
                broken("single quotes", form.replace('"', '\'')),
                broken("an empty object", "{}"),
                broken("an array", "[" + form + "]"),
                broken("null", "null"),
                broken("a number", "42"),
                broken("a text", "\"hello\""),
                broken("a blank", " "),
                broken("no words of JSON", "hello"),
                broken("a form", "status=proposed&patient=nancy"),
                broken("FHIR in XML", "<Consent xmlns=\"http://hl7.org/fhir\"><status value=\"proposed\"/></Consent>"),
                broken("a NUL", form.replace("proposed", "pro\0posed")),
                broken("an escaped NUL", form.replace("proposed", "pro\\u0000posed")),
                broken("half a character", form.replace("proposed", "\\ud800")),
                broken("a resource by no name", form.replace("Consent", "")),
                broken("a resource by another name", form.replace("\"Consent\"", "\"Group\"")),
                broken("a resource that FHIR does not have", form.replace("\"Consent\"", "\"Wish\"")),
                arguments("UTF-16", form.getBytes(UTF_16)),
                arguments("Latin-1", form.replace("proposed", "prøposed").getBytes(ISO_8859_1)),
                arguments("bytes of nothing", new byte[] {(byte) 0xfe, (byte) 0xff, 0, 1, 2}));
    }

    @Test
    void without_a_body_it_is_refused() {
        assertThat(nancy.call().post("/fhir/Consent")).isInvalidResource();
        assertThat(nancy.call().with("Content-Type", FHIR_JSON).post("/fhir/Consent"))
                .isInvalidResource();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "image/png",
                "application/octet-stream",
                "multipart/form-data; boundary=x",
                "application/pdf",
                "nonsense",
                "application/x-www-form-urlencoded"
            })
    void under_another_content_type_it_is_refused(String contentType) {
        byte[] form = OptOutForm.of(nancy).json().getBytes(UTF_8);

        assertThat(nancy.call().with(contentType, form).post("/fhir/Consent")).isRefusalOfType();
        assertThat(nancy.searches()).isBundleOf();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+json", "application/json", "application/fhir+json; charset=utf-8"})
    void under_these_content_types_it_is_json(String contentType) {
        byte[] form = OptOutForm.of(nancy).json().getBytes(UTF_8);

        assertThat(nancy.call().with(contentType, form).post("/fhir/Consent")).isConsent(201, "proposed");
    }

    @Test
    void another_character_set_than_utf_8_is_refused() {
        byte[] form = OptOutForm.of(nancy).json().getBytes(UTF_16);

        assertThat(nancy.call().with(FHIR_JSON + ";charset=utf-16", form).post("/fhir/Consent"))
                .isInvalidResource();
    }

    @Test
    @Tag("REQ-ERRORS-3")
    void a_packed_body_is_refused_unopened() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(OptOutForm.of(nancy).json().getBytes(UTF_8));
        }
        for (String encoding : new String[] {"gzip", "GZIP", "deflate", "br", "x-gzip", "gzip, gzip"}) {
            assertThat(nancy.call()
                            .with("Content-Encoding", encoding)
                            .with(FHIR_JSON, packed.toByteArray())
                            .post("/fhir/Consent"))
                    .isRefusalWith("invalid-resource", 415);
        }
        assertThat(nancy.searches()).isBundleOf();
    }

    @Test
    @Tag("REQ-ERRORS-3")
    void a_body_of_two_megabytes_is_too_large() {
        byte[] large = OptOutForm.of(nancy)
                .with("/x", "\"" + "x".repeat(2_000_000) + "\"")
                .json()
                .getBytes(UTF_8);

        assertThat(nancy.call().with(FHIR_JSON, large).post("/fhir/Consent")).isRefusalWith("too-large", 413);
        assertThat(ambulanceCrew.call().with(FHIR_JSON, large).post(LOOKUP)).isRefusalWith("too-large", 413);
        assertThat(clerk.call()
                        .with("application/x-www-form-urlencoded", ("status=" + "x".repeat(2_000_000)).getBytes(UTF_8))
                        .post("/fhir/Consent/_search"))
                .isRefusalWith("too-large", 413);
    }

    @Test
    void after_all_that_the_register_still_answers() {
        assertThat(ambulanceCrew.looksUp(LookupForm.about(nancy))).isNone();
    }

    private static Arguments broken(String what, String body) {
        return arguments(what, body.getBytes(UTF_8));
    }

    private static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
