package dk.fravalg.server.access;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Unidentified;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that this thread works on. */
public final class Caller {

    private Caller() {}

    /** The caller as far as they are known; whoever has no token that is believed is {@link Unidentified}. */
    public static Actor known() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken caller
                ? caller.actor()
                : new Unidentified();
    }

    /**
     * The caller, who may do this.
     *
     * @throws RegisterProblem {@link Problem#NOT_AUTHENTICATED} or {@link Problem#NOT_PERMITTED}
     */
    public static Actor who(Permission permission) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof CallerToken caller)) {
            throw new RegisterProblem(Problem.NOT_AUTHENTICATED);
        }
        boolean may = permission
                .scopeFor(caller.actor().role())
                .filter(caller.scopes()::include)
                .isPresent();
        if (!may) {
            throw new RegisterProblem(Problem.NOT_PERMITTED);
        }
        return caller.actor();
    }
}
