package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.server.access.SmartDiscovery;
import dk.fravalg.server.access.SmartSettings;
import dk.fravalg.server.audit.TestRefusals;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SmartConfigurationServletTest {

    @Test
    void it_tells_what_the_composition_says_as_json() throws Exception {
        MockHttpServletResponse response = asked("https://login.example/token");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getContentAsString()).contains("https://login.example/token", "private_key_jwt");
    }

    @Test
    void where_the_composition_says_nothing_nothing_is_there() throws Exception {
        MockHttpServletResponse response = asked("");

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString()).contains("OperationOutcome", "not-found");
    }

    private static MockHttpServletResponse asked(String tokenEndpoint) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SmartConfigurationServlet(
                        new SmartDiscovery(new SmartSettings("", tokenEndpoint, "", "", ""), false),
                        new FhirRefusals(FhirContext.forR4Cached(), TestRefusals.recorded()))
                .doGet(new MockHttpServletRequest("GET", "/fhir/.well-known/smart-configuration"), response);
        return response;
    }
}
