package dk.fravalg.server.access;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.limits.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * What whoever is not let in is told: 401 with the challenge of RFC 6750 § 3; 429 when too many of these have come from one
 * address; or 503 when it is the register that cannot tell.
 */
final class Unauthenticated implements AuthenticationEntryPoint {

    private final Refusals refusals;
    private final Throttle throttle;

    Unauthenticated(Refusals refusals, Throttle throttle) {
        this.refusals = refusals;
        this.throttle = throttle;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        RegisterProblem refusal = refusalOf(request, failure);
        if (refusal.problem() == Problem.NOT_AUTHENTICATED) {
            response.setHeader("WWW-Authenticate", challenge(failure));
        }
        refusals.write(request, response, refusal);
    }

    private RegisterProblem refusalOf(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof KeysNotFetched) {
            return new RegisterProblem(Problem.REGISTER_UNAVAILABLE).retryAfter(TrustedIssuer.PAUSE_BETWEEN_FETCHES);
        }
        try {
            throttle.unauthenticated(request.getRemoteAddr());
            return new RegisterProblem(Problem.NOT_AUTHENTICATED);
        } catch (RegisterProblem tooMany) {
            return tooMany;
        }
    }

    /** With an error only where a token came along: whoever sent none has made no mistake yet. */
    private static String challenge(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException ? "Bearer error=\"invalid_token\"" : "Bearer";
    }
}
