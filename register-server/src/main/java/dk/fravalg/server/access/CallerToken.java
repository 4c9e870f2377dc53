package dk.fravalg.server.access;

import dk.fravalg.model.actor.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A checked bearer token: who it stands for, and with which scopes. Holds nothing of the token itself. */
final class CallerToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final transient Scopes scopes;
    private final String client;

    /** @param client the OAuth client that the token was given to; empty where the token does not say */
    CallerToken(Actor actor, Scopes scopes, Optional<String> client) {
        super(List.of());
        this.actor = actor;
        this.scopes = scopes;
        this.client = client.orElse("");
        setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    Optional<String> client() {
        return client.isEmpty() ? Optional.empty() : Optional.of(client);
    }

    /** The same token, of an actor of whom the request has told more. */
    CallerToken of(Actor known) {
        return new CallerToken(known, scopes, client());
    }

    /** The same once more: what one request adds to it is no other's. */
    CallerToken again() {
        return of(actor);
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
