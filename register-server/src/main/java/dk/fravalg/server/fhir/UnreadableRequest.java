package dk.fravalg.server.fhir;

import dk.fravalg.model.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * What Tomcat says of a request that it cannot read at all, and that therefore no filter of ours ever sees.
 *
 * <p>Tomcat's own page quotes the request, and so whatever stood in it. Public, because Tomcat makes it by its name.
 */
public class UnreadableRequest extends ErrorReportValve {

    private static final String OUTCOME = """
            {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","details":{"coding":[\
            {"system":"https://fravalg.example/fhir/CodeSystem/problem","code":"%s"}],"text":"%s"}}]}""";

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        int status = response.getStatus();
        // Below 400 there is nothing to report; whoever wrote something has reported it.
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = status < 500 ? Problem.INVALID_RESOURCE : Problem.INTERNAL;
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(String.format(OUTCOME, problem.code(), problem.publicText()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // The connection is gone, and with it the one who would have read this.
            return;
        }
    }
}
