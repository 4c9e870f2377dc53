package dk.fravalg.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import dk.fravalg.server.audit.RefusalLog;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** HAPI's servlet for {@code /fhir}, with the register's own providers and none of HAPI's. */
class FhirServlet extends RestfulServer {

    private static final long serialVersionUID = 1L;

    FhirServlet(
            FhirContext fhir,
            String baseUrl,
            CapabilityProvider statement,
            List<Object> providers,
            RefusalLog refusals) {
        super(fhir);
        setServerAddressStrategy(new HardcodedServerAddressStrategy(baseUrl));
        setDefaultResponseEncoding(EncodingEnum.JSON);
        // CVE-2026-113873: HAPI would unzip a request without any bound.
        setUncompressIncomingContents(false);
        setServerConformanceProvider(statement);
        registerProviders(providers);
        registerInterceptor(new ProblemInterceptor(refusals));
        registerInterceptor(new HonestTotal());
        registerInterceptor(new NeverWithoutTheWish());
    }

    /** No word of which software answers. */
    @Override
    public void addHeadersToResponse(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
