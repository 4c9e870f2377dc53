package dk.fravalg.server.access;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Unidentified;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.limits.Client;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The caller of the request that this thread works on. */
public final class Caller {

    private Caller() {}

    /** The caller as far as they are known; whoever has no token that is believed is {@link Unidentified}. */
    public static Actor known() {
        Optional<Actor> known = token().map(CallerToken::actor);
        return known.orElseGet(Unidentified::new);
    }

    /**
     * The caller, who may do this.
     *
     * @throws RegisterProblem {@link Problem#NOT_AUTHENTICATED} or {@link Problem#NOT_PERMITTED}
     */
    public static Actor who(Permission permission) {
        CallerToken caller = token().orElseThrow(() -> new RegisterProblem(Problem.NOT_AUTHENTICATED));
        if (!may(caller, permission)) {
            throw new RegisterProblem(Problem.NOT_PERMITTED);
        }
        return caller.actor();
    }

    /** Whether {@link #who} would let the caller through. */
    public static boolean may(Permission permission) {
        return token().filter(caller -> may(caller, permission)).isPresent();
    }

    private static boolean may(CallerToken caller, Permission permission) {
        return permission
                .scopeFor(caller.actor().role())
                .filter(caller.scopes()::include)
                .isPresent();
    }

    /**
     * The client by which the caller calls, as the limits count; where the token names none, the caller alone.
     *
     * @throws RegisterProblem {@link Problem#NOT_AUTHENTICATED}
     */
    public static Client client() {
        CallerToken caller = token().orElseThrow(() -> new RegisterProblem(Problem.NOT_AUTHENTICATED));
        return new Client(caller.client().orElse(caller.actor().id()));
    }

    /** Whether a token came along, and was good. */
    static boolean isKnown() {
        return token().isPresent();
    }

    private static Optional<CallerToken> token() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof CallerToken caller ? Optional.of(caller) : Optional.empty();
    }
}
