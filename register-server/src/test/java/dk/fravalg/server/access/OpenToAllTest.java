package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OpenToAllTest {

    @ParameterizedTest
    @ValueSource(strings = {"/metadata", "/.well-known/jwks.json", "/.well-known/smart-configuration"})
    void what_the_contract_opens_is_open_to_read(String info) {
        assertThat(isOpen("GET", "/fhir", info)).isTrue();
        assertThat(isOpen("HEAD", "/fhir", info)).isTrue();
        assertThat(isOpen("GET", "/fhir" + info, null)).isTrue();
        assertThat(isOpen("POST", "/fhir", info)).isFalse();
        assertThat(isOpen("OPTIONS", "/fhir", info)).isFalse();
        assertThat(isOpen("GET", "/fhir", info + "/")).isFalse();
        assertThat(isOpen("GET", "/fhir", info + "/more")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir",
                "/fhir/",
                "/fhir/Consent",
                "/fhir/Consent/$resuscitation-status",
                "/fhir/Metadata",
                "/metadata",
                "/",
                "",
                "/sandboxes",
                "/sandbox.json",
                "/fhir/sandbox",
                "/errors",
                "/fhir/error",
                "/desk",
                "/docsx",
                "/docs.html",
                "/fhir/docs",
                "/no-such-thing"
            })
    void everything_else_is_closed_also_what_is_not_there(String path) {
        assertThat(isOpen("GET", path, null)).isFalse();
        assertThat(isOpen("POST", path, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api/register", "/all", "/nothing"})
    void the_interface_description_is_open_to_read(String info) {
        assertThat(isOpen("GET", "/docs", info)).isTrue();
        assertThat(isOpen("HEAD", "/docs", info)).isTrue();
        assertThat(isOpen("POST", "/docs", info)).isFalse();
        assertThat(isOpen("OPTIONS", "/docs", info)).isFalse();
    }

    @Test
    void the_sandboxs_controls_are_open_where_there_is_a_sandbox() {
        assertThat(isOpen("GET", "/sandbox", null)).isTrue();
        assertThat(isOpen("POST", "/sandbox/clock", null)).isTrue();
    }

    @Test
    void an_error_is_told_to_whoever_made_it_and_nobody_goes_there_directly() {
        MockHttpServletRequest told = new MockHttpServletRequest("GET", "");
        told.setServletPath("/error");
        told.setDispatcherType(DispatcherType.ERROR);

        assertThat(OpenToAll.includes(told)).isTrue();
        assertThat(isOpen("GET", "/error", null)).isFalse();
    }

    private static boolean isOpen(String method, String servletPath, String pathInfo) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "");
        request.setServletPath(servletPath);
        request.setPathInfo(pathInfo);
        return OpenToAll.includes(request);
    }
}
