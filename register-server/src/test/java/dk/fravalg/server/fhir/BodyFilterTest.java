package dk.fravalg.server.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.server.audit.TestRefusals;
import dk.fravalg.server.platform.ReadBody;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyFilterTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final BodyFilter filter =
            new BodyFilter(new FhirRefusals(FhirContext.forR4Cached(), TestRefusals.recorded()));
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain rest = new MockFilterChain();

    @Test
    void a_body_without_fault_goes_on_as_it_came() throws Exception {
        send(post("{\"name\":\"Åge\"}"));

        assertThat(passed().getInputStream().readAllBytes()).isEqualTo("{\"name\":\"Åge\"}".getBytes(UTF_8));
        assertThat(new ReadBody(post(""), "Åge".getBytes(UTF_8)).getReader().readLine())
                .isEqualTo("Åge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "TRACE", "CONNECT"})
    void what_nobody_may_do_is_refused_with_what_may_be_done(String method) throws Exception {
        send(new MockHttpServletRequest(method, "/fhir/Consent/nancys"));

        assertRefused(405, "not-supported");
        assertThat(response.getHeader("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "GZIP", "identity, gzip"})
    void a_packed_body_is_not_unpacked(String packing) throws Exception {
        MockHttpServletRequest request = post("{}");
        request.addHeader("Content-Encoding", packing);
        send(request);

        assertRefused(415, "invalid-resource");
    }

    @Test
    void a_body_that_says_it_is_not_packed_goes_on() throws Exception {
        MockHttpServletRequest request = post("{}");
        request.addHeader("Content-Encoding", "identity");
        send(request);

        assertThat(passed()).isNotNull();
    }

    @Test
    void a_body_of_the_largest_size_goes_on_and_one_byte_more_does_not() throws Exception {
        send(post("{\"a\":\"" + "x".repeat(BodyFilter.MOST_BYTES - 8) + "\"}"));
        assertThat(passed()).isNotNull();

        MockFilterChain second = new MockFilterChain();
        filter.doFilter(post("{\"a\":\"" + "x".repeat(BodyFilter.MOST_BYTES - 7) + "\"}"), response, second);
        assertThat(second.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(413);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_read_no_further_than_the_limit() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fhir/Consent") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent("x".repeat(BodyFilter.MOST_BYTES + 1).getBytes(UTF_8));
        send(request);

        assertRefused(413, "too-large");
    }

    @Test
    void a_body_of_a_bad_shape_is_refused_in_words_of_ours() throws Exception {
        send(post("{\"cpr\":\"2512489996\",\"cpr\":1}"));

        assertRefused(400, "invalid-resource");
        assertThat(response.getContentAsString()).contains("each name once").doesNotContain("2512489996");
    }

    @Test
    void an_empty_body_is_of_no_type() throws Exception {
        send(post(""));

        assertThat(passed().getContentType()).isNull();
        assertThat(passed().getHeader("content-type")).isNull();
        assertThat(passed().getHeaders("Content-Type").hasMoreElements()).isFalse();
        assertThat(passed().getHeader("Accept")).isEqualTo("application/fhir+json");
    }

    @Test
    void a_form_keeps_every_parameter_and_those_of_the_query() throws Exception {
        MockHttpServletRequest request =
                post("patient.identifier=urn%3Aoid%3A1.2.208.176.1.2%7C2512489996&status=active");
        request.setContentType(FORM + "; charset=UTF-8");
        request.setQueryString("_count=5");
        send(request);

        assertThat(passed().getParameter("patient.identifier")).isEqualTo("urn:oid:1.2.208.176.1.2|2512489996");
        assertThat(passed().getParameterMap()).containsOnlyKeys("patient.identifier", "status", "_count");
        assertThat(passed().getParameterValues("_count")).containsExactly("5");
        assertThat(passed().getParameter("no-such")).isNull();
    }

    @Test
    void a_long_form_loses_nothing() throws Exception {
        MockHttpServletRequest request = post("x=" + "y".repeat(500_000) + "&status=active");
        request.setContentType(FORM);
        send(request);

        assertThat(passed().getParameter("status")).isEqualTo("active");
    }

    @Test
    void a_form_that_somebody_has_read_away_is_not_taken_for_an_empty_one() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fhir/Consent/_search") {
            @Override
            public long getContentLengthLong() {
                return 42;
            }
        };
        request.setContentType(FORM);
        send(request);

        assertRefused(500, "internal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/fhir+turtle",
                "text/turtle",
                "application/fhir+ndjson",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "*/*"
            })
    void another_format_than_json_or_xml_is_not_read(String type) throws Exception {
        MockHttpServletRequest request = post("{}");
        request.setContentType(type);
        send(request);

        assertRefused(415, "invalid-resource");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/fhir+json; charset=UTF-8", "APPLICATION/JSON", "text/xml", "application/fhir+xml"})
    void json_and_xml_are_read_by_all_their_names(String type) throws Exception {
        MockHttpServletRequest request = post(type.contains("xml") ? "<a xmlns=\"http://hl7.org/fhir\"/>" : "{}");
        request.setContentType(type);
        send(request);

        assertThat(passed()).isNotNull();
    }

    @Test
    void a_search_that_is_no_form_is_not_taken_for_a_search_for_everything() throws Exception {
        MockHttpServletRequest request = post("{\"patient.identifier\":\"2512489996\"}");
        request.setRequestURI("/fhir/Consent/_search");
        send(request);

        assertRefused(415, "invalid-resource");
        assertThat(response.getContentAsString()).contains("a search is a form").doesNotContain("2512489996");
    }

    private static MockHttpServletRequest post(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fhir/Consent");
        request.setContentType("application/fhir+json");
        request.addHeader("Accept", "application/fhir+json");
        request.setContent(body.getBytes(UTF_8));
        return request;
    }

    private void send(MockHttpServletRequest request) throws Exception {
        filter.doFilter(request, response, rest);
    }

    private HttpServletRequest passed() {
        return (HttpServletRequest) rest.getRequest();
    }

    private void assertRefused(int status, String code) throws Exception {
        assertThat(rest.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).contains("\"code\":\"" + code + "\"");
    }
}
