package dk.fravalg.server.persons;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.Optional;

/** The CPR register, as far as the register of opt-outs asks it. */
public interface PersonRegistry {

    /**
     * What it says of the person with this number. A superseded number leads to the same person under the current one.
     *
     * @return empty when nobody has or had the number
     * @throws RegisterProblem {@link Problem#REGISTER_UNAVAILABLE} when it does not answer, or not clearly
     */
    Optional<PersonFacts> find(CprNumber cpr);
}
