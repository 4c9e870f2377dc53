package dk.fravalg.server.fhir;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                " \n{\"resourceType\":\"Consent\",\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":1}]} ",
                "<Consent xmlns=\"http://hl7.org/fhir\"><status value=\"proposed\"/></Consent>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Consent xmlns=\"http://hl7.org/fhir\"/>",
                "{\"name\":\"Åge Østergård \uD83D\uDE00\"}"
            })
    void what_is_well_formed_and_no_deeper_than_need_be_has_no_fault(String body) {
        assertThat(faultIn(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1}}",
                "{\"a\":1}{\"b\":2}",
                "{} []",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1 /* comment */}",
                "not json",
                "{\"a\":\"\u0001\"}",
                "{\"a\":1\u0000}"
            })
    void json_that_is_not_well_formed_is_told_so(String body) {
        assertFault(body, "JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"proposed\",\"status\":\"active\"}",
                "{\"a\":{\"b\":1,\"c\":2,\"b\":3}}",
                "{\"a\":[{\"b\":1,\"b\":2}]}",
                "{\"status\":1,\"st\\u0061tus\":2}"
            })
    void the_same_name_twice_in_one_object_is_told(String body) {
        assertFault(body, "each name once");
    }

    @Test
    void json_nests_as_deep_as_the_limit_and_no_deeper() {
        assertThat(faultIn(nested("[", "]", BodyShape.DEEPEST))).isEmpty();
        assertFault(nested("[", "]", BodyShape.DEEPEST + 1), "no deeper than 32");
        assertThat(faultIn(nested("{\"a\":", "}", BodyShape.DEEPEST).replace(":}", ":1}")))
                .isEmpty();
        assertFault(nested("{\"a\":", "}", BodyShape.DEEPEST + 1).replace(":}", ":1}"), "no deeper than 32");
        assertFault("[".repeat(500_000), "no deeper than 32");
    }

    @Test
    void xml_nests_as_deep_as_the_limit_and_no_deeper() {
        assertThat(faultIn(nested("<a xmlns=\"http://hl7.org/fhir\">", "</a>", BodyShape.DEEPEST)))
                .isEmpty();
        assertFault(nested("<a xmlns=\"http://hl7.org/fhir\">", "</a>", BodyShape.DEEPEST + 1), "deeper than 32");
        assertFault("<a xmlns=\"http://hl7.org/fhir\">".repeat(10_000), "deeper than 32");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Consent><Consent/>",
                "<!DOCTYPE Consent SYSTEM \"http://localhost:1/evil.dtd\"><Consent/>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>"
            })
    void a_document_type_definition_is_told(String body) {
        assertFault(body, "document type definition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a x=\"1\" x=\"2\"/>",
                "<a>&undeclared;</a>",
                "<a x=\"&undeclared;\"/>",
                "<a>\u0000</a>",
                "<"
            })
    void xml_that_is_not_well_formed_is_told_so(String body) {
        assertFault(body, "XML");
    }

    @Test
    void a_body_holds_as_many_values_as_a_lookup_needs_and_no_more() {
        int most = BodyShape.MOST_VALUES - 2;
        assertThat(faultIn("[" + "1,".repeat(most - 1) + "1]")).isEmpty();
        assertFault("[" + "1,".repeat(most) + "1]", "too many values");
        String xml = "<a xmlns=\"http://hl7.org/fhir\">" + "<b/>".repeat(BodyShape.MOST_VALUES / 2) + "</a>";
        assertFault(xml, "too many values");
        assertFault("<a xmlns=\"http://hl7.org/fhir\">" + "<b x=\"1\"/>".repeat(20_000) + "</a>", "too many values");
    }

    @Test
    void xml_of_another_namespace_is_told() {
        assertFault("<Consent/>", "namespace");
        assertFault(
                "<Consent xmlns=\"http://hl7.org/fhir\"><x xmlns=\"http://other.example\"/></Consent>", "namespace");
        assertThat(faultIn("<Consent xmlns=\"http://hl7.org/fhir\"><text><div xmlns=\"http://www.w3.org/1999/xhtml\"/>"
                        + "</text></Consent>"))
                .isEmpty();
    }

    @Test
    void another_encoding_than_utf_8_is_told_with_and_without_its_mark() {
        for (Charset charset : new Charset[] {UTF_16, UTF_16LE, UTF_16BE, Charset.forName("UTF-32BE")}) {
            assertThat(BodyShape.faultIn("{\"a\":1}".getBytes(charset)))
                    .as("json in %s", charset)
                    .isPresent();
            assertThat(BodyShape.faultIn("<a></a>".getBytes(charset)))
                    .as("xml in %s", charset)
                    .isPresent();
        }
        assertThat(BodyShape.faultIn(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}))
                .contains("the body is not UTF-8");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_json_or_of_our_xml() {
        assertFault("\uFEFF{\"a\":1}", "JSON");
        assertThat(faultIn("\uFEFF<a/>")).isPresent();
    }

    @Test
    void a_fault_repeats_nothing_of_the_body() {
        assertThat(faultIn("{\"cpr\":\"2512489996\",\"cpr\":\"2512489996\"").orElseThrow())
                .doesNotContain("2512489996", "\"cpr\"");
        assertThat(faultIn("<a><cpr>2512489996</a>").orElseThrow()).doesNotContain("2512489996", "cpr");
    }

    private static String nested(String open, String close, int times) {
        return open.repeat(times) + close.repeat(times);
    }

    private static Optional<String> faultIn(String body) {
        return BodyShape.faultIn(body.getBytes(UTF_8));
    }

    private static void assertFault(String body, String word) {
        assertThat(faultIn(body)).hasValueSatisfying(fault -> assertThat(fault).contains(word));
    }
}
