package dk.fravalg.server.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import dk.fravalg.server.audit.TestRefusals;
import dk.fravalg.server.limits.FromOneAddress;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The order of the filters: nobody reads a body that was not looked at, and nobody looks at one before the gate. */
class WhoLooksFirstTest {

    /** As {@code AccessConfiguration} puts it up. */
    private static final int GATE = -100;

    private final FhirConfiguration configuration = new FhirConfiguration();
    private final FhirRefusals refusals = new FhirRefusals(FhirContext.forR4Cached(), TestRefusals.recorded());

    @Test
    void the_url_then_the_gate_then_the_body_then_the_lookup() {
        assertThat(configuration.requestFilter(refusals, new FromOneAddress(1)).getOrder())
                .isLessThan(GATE);
        assertThat(configuration.bodyFilter(refusals).getOrder())
                .isGreaterThan(GATE)
                .isLessThan(configuration
                        .plainLookups(new ResuscitationStatusProvider(null, null, null), refusals)
                        .getOrder());
    }

    @Test
    void a_body_that_nobody_has_looked_at_is_left_to_others() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fhir/Consent/$resuscitation-status");
        request.setContentType("application/fhir+json");
        MockFilterChain rest = new MockFilterChain();

        new PlainLookups(new ResuscitationStatusProvider(null, null, null), refusals)
                .doFilter(request, new MockHttpServletResponse(), rest);

        assertThat(rest.getRequest()).isSameAs(request);
    }
}
