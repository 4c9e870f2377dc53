package dk.fravalg.server.access;

import org.springframework.security.core.AuthenticationException;

/** The keys of a trusted issuer cannot be had now, so that nobody can say whether a token of its is genuine. */
final class KeysNotFetched extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    KeysNotFetched() {
        super("The issuer's keys cannot be fetched");
    }
}
