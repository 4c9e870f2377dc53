package dk.fravalg.server.fhir;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import org.hl7.fhir.r4.model.IdType;

/** The id in a URL as that of an opt-out; what cannot be an id is nobody's. */
final class ConsentId {

    private ConsentId() {}

    /** @throws RegisterProblem {@link Problem#NOT_FOUND} */
    static OptOutId of(IdType id) {
        try {
            return new OptOutId(id.getIdPart());
        } catch (IllegalArgumentException e) {
            throw new RegisterProblem(Problem.NOT_FOUND);
        }
    }
}
