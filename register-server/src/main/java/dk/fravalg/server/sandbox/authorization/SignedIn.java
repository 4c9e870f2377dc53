package dk.fravalg.server.sandbox.authorization;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who was chosen on the page, as Spring's filters pass them on. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignIn how;

    SignedIn(SignIn how) {
        super(List.of());
        this.how = how;
        setAuthenticated(true);
    }

    SignIn how() {
        return how;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return how.key();
    }
}
