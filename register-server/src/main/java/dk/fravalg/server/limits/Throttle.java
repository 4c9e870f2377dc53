package dk.fravalg.server.limits;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.Collection;
import java.util.Optional;

/**
 * Says no to a client that asks too much: too often, or about more people than it can have reason to know.
 *
 * <p>Every refusal is {@link Problem#TOO_MANY_REQUESTS} and says when the same would be let through. Nothing waits in here.
 */
public interface Throttle {

    /** The most citizens that a lookup in an emergency is about; one about more is a lookup like any other. */
    int MOST_IN_AN_EMERGENCY = 10;

    /** HL7's code for the purpose of a lookup in an emergency. */
    String EMERGENCY = "ETREAT";

    /**
     * A request other than a lookup.
     *
     * @throws RegisterProblem when there were too many
     */
    void request(Client client);

    /**
     * A lookup. In an emergency it has a lane of its own, which nothing else uses up, and the ordinary one beside it.
     *
     * @param citizens whom it asks about; each counts once in a while, however often it is asked about
     * @param purpose what for, where the client has said so
     * @throws RegisterProblem when there were too many lookups, or too many citizens
     */
    void lookUp(Client client, Collection<String> citizens, Optional<String> purpose);

    /**
     * Something else by which a client learns of citizens: a search, a read. A citizen who asks about themselves counts as
     * nobody.
     *
     * @throws RegisterProblem when there were too many citizens
     */
    void learn(Client client, Actor actor, Collection<String> citizens);

    /**
     * A request that was refused before it was known whose it is. Whoever is let in is never refused for these.
     *
     * @param address whence it came
     * @throws RegisterProblem when there were too many from there
     */
    void unauthenticated(String address);
}
