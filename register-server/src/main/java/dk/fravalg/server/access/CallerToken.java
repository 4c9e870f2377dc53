package dk.fravalg.server.access;

import dk.fravalg.model.actor.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A checked bearer token: who it stands for, and with which scopes. Holds nothing of the token itself. */
final class CallerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Scopes scopes;

    CallerToken(Actor actor, Scopes scopes) {
        super(List.of());
        this.actor = actor;
        this.scopes = scopes;
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    Scopes scopes() {
        return scopes;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return actor.display();
    }
}
