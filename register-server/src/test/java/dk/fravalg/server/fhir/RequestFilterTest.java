package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.server.audit.TestRefusals;
import dk.fravalg.server.limits.FromOneAddress;
import dk.fravalg.server.platform.Correlation;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestFilterTest {

    private static final int MANY = 1_000;

    private final RequestFilter filter = letting(MANY);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_request_goes_on_with_a_correlation_id_of_the_registers_own() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/metadata");
        request.addHeader("X-Correlation-Id", "what-the-caller-says");
        AtomicReference<String> inside = new AtomicReference<>();

        filter.doFilter(request, response, (q, r) -> inside.set(Correlation.current()));

        assertThat(inside.get()).matches("[0-9a-f-]{36}").isEqualTo(response.getHeader("X-Correlation-Id"));
        assertThat(MDC.get(Correlation.LOG_KEY)).isNull();
    }

    @Test
    void the_correlation_ends_though_the_request_fails() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/metadata");
        try {
            filter.doFilter(request, response, (q, r) -> {
                throw new ServletException("deeper down");
            });
        } catch (ServletException | IOException expected) {
            assertThat(expected).hasMessage("deeper down");
        }

        assertThat(MDC.get(Correlation.LOG_KEY)).isNull();
    }

    @Test
    void a_number_in_the_path_or_the_query_stops_the_request_before_anybody_else_sees_it() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Consent");
        request.setQueryString("patient.identifier=urn:oid:1.2.208.176.1.2%7C2512489996");
        MockFilterChain rest = new MockFilterChain();

        filter.doFilter(request, response, rest);

        assertThat(rest.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/fhir+json");
        assertThat(response.getContentAsString())
                .contains("cpr-in-url", "POST [base]/Consent/_search")
                .doesNotContain("2512489996");
        assertThat(response.getHeader("X-Correlation-Id")).isNotBlank();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir//metadata",
                "/fhir/../sandbox",
                "/fhir/%2e%2e/sandbox",
                "/fhir/%2Fmetadata",
                "/fhir;x=1/Consent",
                "/fhir/Consent%255c",
                "/fhir\\Consent",
                "/fhir/%5cConsent",
                "/fhir/a%00b"
            })
    void a_path_that_two_readers_may_read_differently_leads_nowhere(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        MockFilterChain rest = new MockFilterChain();

        filter.doFilter(request, response, rest);

        assertThat(rest.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_summary=count",
                "_summary=text",
                "_summary=true&_summary=false",
                "_elements:exclude=status",
                "_elements=*",
                "_elements=Bundle.type",
                "_elements=id,Bundle.total",
                "x=%",
                "x=%zz",
                "_elements=",
                "_format=ttl",
                "_format=json&_format=rdf"
            })
    void a_form_that_no_answer_has_is_refused(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Consent");
        request.setQueryString(query);

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("invalid-resource");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_format=json",
                "_format=application/fhir%2Bxml",
                "_pretty=true",
                "status=active",
                "_summary=true",
                "_elements=id,patient.identifier"
            })
    void what_the_register_gives_may_be_asked_for(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Consent");
        request.setQueryString(query);
        MockFilterChain rest = new MockFilterChain();

        filter.doFilter(request, response, rest);

        assertThat(rest.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/turtle", "application/x-turtle;q=1, application/fhir+json", "application/fhir+ndjson"})
    void formats_that_nothing_here_bounds_are_not_given_for_the_accepting_either(String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/metadata");
        request.addHeader("Accept", accept);

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("invalid-resource");
    }

    @Test
    void nor_where_it_stands_in_a_second_line_of_accept() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/metadata");
        request.addHeader("Accept", "*/*");
        request.addHeader("Accept", "application/x-turtle");

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void a_cpr_number_beside_a_broken_escape_is_found() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Consent");
        request.setQueryString("patient.identifier=x|2512489996&x=%zz");

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getContentAsString()).contains("cpr-in-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_since=2026-01-01", "_count=5", "status=active", "anything="})
    void a_read_is_not_asked_anything_more(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Consent/1/_history");
        request.setQueryString(query);

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/AuditEvent/%24proof",
                "/fhir/Consent/$resuscitation-status",
                "/fhir/Consent",
                "/fhir/Consent/1/$withdraw"
            })
    void what_is_answered_whole_cannot_be_asked_for_in_parts(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setQueryString("_elements=id");

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("invalid-resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/fhir+xml", "text/xml;q=1"})
    void whoever_asks_for_xml_is_refused_in_xml(String accept) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/2512489996");
        request.addHeader("Accept", accept);

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getContentType()).startsWith("application/fhir+xml");
        assertThat(response.getContentAsString()).startsWith("<OperationOutcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient.identifier=2512489996", "_summary=count", "x=%zz"})
    void after_too_many_from_one_address_it_is_told_to_wait(String query) throws Exception {
        RequestFilter filter = letting(1);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Consent");
        request.setQueryString(query);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        filter.doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    }

    private static RequestFilter letting(int most) {
        return new RequestFilter(
                new FhirRefusals(FhirContext.forR4Cached(), TestRefusals.recorded()), new FromOneAddress(most));
    }
}
