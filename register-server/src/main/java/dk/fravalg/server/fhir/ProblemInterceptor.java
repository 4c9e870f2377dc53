package dk.fravalg.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import dk.fravalg.model.fhir.ProblemOutcome;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.audit.RefusalLog;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Turns whatever went wrong into one of the register's problems, and that into an OperationOutcome.
 *
 * <p>What HAPI would say itself is dropped: its texts quote what the caller sent.
 */
@Interceptor
public class ProblemInterceptor {

    private final RefusalLog log;

    ProblemInterceptor(RefusalLog log) {
        this.log = log;
    }

    /** Takes the place of the failure that HAPI would report, once it stands in the audit log. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException translate(Throwable failure, HttpServletRequest request) {
        if (failure instanceof NotModifiedException notModified) {
            return notModified;
        }
        Diagnosis diagnosis = Diagnosis.of(failure);
        RegisterProblem problem = log.recorded(Caller.known(), diagnosis.problem(), Route.of(request));
        int status = problem == diagnosis.problem()
                ? diagnosis.status()
                : problem.problem().kind().httpStatus();
        BaseServerResponseException answer =
                new UnclassifiedServerFailureException(status, problem.problem().code(), ProblemOutcome.of(problem));
        problem.retryAfter()
                .ifPresent(wait -> answer.addResponseHeader("Retry-After", String.valueOf(wait.toSeconds())));
        return answer;
    }
}
