package dk.fravalg.server.limits;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** As the doors see the limit before anybody is known; how many are too many is tested where it is counted. */
public final class FromOneAddress implements Throttle {

    private static final String ADDRESS = "127.0.0.1";

    private int left;

    /** @param most so many are refused and not told to wait */
    public FromOneAddress(int most) {
        this.left = most;
    }

    @Override
    public void unauthenticated(String address) {
        if (!address.equals(ADDRESS)) {
            throw new AssertionError("a request came from elsewhere: " + address);
        }
        if (left == 0) {
            throw new RegisterProblem(Problem.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(3));
        }
        left--;
    }

    @Override
    public void request(Client client) {
        throw new AssertionError("nobody was let in");
    }

    @Override
    public void lookUp(Client client, Collection<String> citizens, Optional<String> purpose) {
        throw new AssertionError("nobody was let in");
    }

    @Override
    public void learn(Client client, Actor actor, Collection<String> citizens) {
        throw new AssertionError("nobody was let in");
    }
}
