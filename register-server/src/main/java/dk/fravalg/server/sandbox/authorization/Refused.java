package dk.fravalg.server.sandbox.authorization;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Refusals by RFC 6749 § 5.2. The words help an integrator, and never repeat what was sent.
 *
 * <p>A live authorization server would say less; in the sandbox there is nothing to guess.
 */
final class Refused {

    private Refused() {}

    /** The client is not who it says, or does not prove it: 401. */
    static OAuth2AuthenticationException client(String why) {
        return of(OAuth2ErrorCodes.INVALID_CLIENT, why);
    }

    static OAuth2AuthenticationException request(String why) {
        return of(OAuth2ErrorCodes.INVALID_REQUEST, why);
    }

    static OAuth2AuthenticationException grant(String why) {
        return of(OAuth2ErrorCodes.INVALID_GRANT, why);
    }

    static OAuth2AuthenticationException scope(String why) {
        return of(OAuth2ErrorCodes.INVALID_SCOPE, why);
    }

    static OAuth2AuthenticationException of(String code, String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(code, why, null));
    }
}
