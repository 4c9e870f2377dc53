package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.fhir.StatusParameters;
import dk.fravalg.model.fhir.StatusParameters.Question;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.limits.Throttle;
import dk.fravalg.server.lookup.Attestation;
import dk.fravalg.server.lookup.LookUpStatus;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /fhir/Consent/$resuscitation-status}: the lookup, for one citizen or up to a thousand.
 *
 * <p>Definition: {@code https://fravalg.example/fhir/OperationDefinition/resuscitation-status}.
 */
public class ResuscitationStatusProvider {

    private final LookUpStatus lookup;
    private final Attestation attestation;
    private final Throttle throttle;

    ResuscitationStatusProvider(LookUpStatus lookup, Attestation attestation, Throttle throttle) {
        this.lookup = lookup;
        this.attestation = attestation;
        this.throttle = throttle;
    }

    /** 200 with a result for each subject, in the order asked. */
    @Operation(name = "$resuscitation-status", typeName = "Consent")
    public Parameters lookUp(@ResourceParam @Nullable IBaseResource body) {
        Caller.who(Permission.LOOK_UP);
        // HAPI hands over whatever was sent; with a narrower parameter, another resource would be a fault of ours.
        if (!(body instanceof Parameters parameters)) {
            throw new RegisterProblem(Problem.INVALID_RESOURCE, "the body is a Parameters resource");
        }
        Told told = tell(StatusParameters.read(parameters));
        return StatusParameters.write(told.report(), told.attestation());
    }

    /**
     * What is told of a question.
     *
     * @param attestation says the same, signed
     */
    record Told(StatusReport report, String attestation) {}

    /** Answers it, in whatever form it came. @throws RegisterProblem as {@link LookUpStatus#lookUp}, and where it asks too much */
    Told tell(Question question) {
        Actor actor = Caller.who(Permission.LOOK_UP);
        throttle.lookUp(Caller.client(), AskedAbout.in(question.subjects()), question.purpose());
        StatusReport report = lookup.lookUp(actor, question.subjects(), question.purpose());
        return new Told(report, attestation.of(report));
    }
}
