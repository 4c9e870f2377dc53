package dk.fravalg.server.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import dk.fravalg.model.fhir.ProblemOutcome;
import dk.fravalg.model.problem.RegisterProblem;

/**
 * Turns whatever went wrong into one of the register's problems, and that into an OperationOutcome.
 *
 * <p>What HAPI would say itself is dropped: its texts quote what the caller sent.
 */
@Interceptor
public class ProblemInterceptor {

    /** Takes the place of the failure that HAPI would report. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException translate(Throwable failure) {
        if (failure instanceof NotModifiedException notModified) {
            return notModified;
        }
        Diagnosis diagnosis = Diagnosis.of(failure);
        RegisterProblem problem = diagnosis.problem();
        return new UnclassifiedServerFailureException(
                diagnosis.status(), problem.problem().code(), ProblemOutcome.of(problem));
    }
}
