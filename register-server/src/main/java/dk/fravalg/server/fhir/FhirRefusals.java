package dk.fravalg.server.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import dk.fravalg.model.fhir.ProblemOutcome;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Refusals;
import dk.fravalg.server.audit.RefusalLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Refusals of requests that never reach HAPI's servlet, as OperationOutcome in the format that was asked for. */
class FhirRefusals implements Refusals {

    private final FhirContext fhir;
    private final RefusalLog log;

    FhirRefusals(FhirContext fhir, RefusalLog log) {
        this.fhir = fhir;
        this.log = log;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, RegisterProblem refusal)
            throws IOException {
        write(request, response, refusal, refusal.problem().kind().httpStatus());
    }

    void write(HttpServletRequest request, HttpServletResponse response, RegisterProblem refusal, int status)
            throws IOException {
        boolean xml = wantsXml(request);
        IParser parser = xml ? fhir.newXmlParser() : fhir.newJsonParser();
        RegisterProblem sent = log.recorded(Caller.known(), refusal, Route.of(request));
        byte[] body = parser.encodeResourceToString(ProblemOutcome.of(sent)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(sent == refusal ? status : sent.problem().kind().httpStatus());
        response.setHeader("Cache-Control", "no-store");
        sent.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", String.valueOf(wait.toSeconds())));
        response.setContentType((xml ? "application/fhir+xml" : "application/fhir+json") + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean wantsXml(HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        String accept = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        return query.contains("_format=xml")
                || query.contains("_format=application/fhir%2Bxml")
                || (accept.contains("xml") && !accept.contains("json"));
    }
}
