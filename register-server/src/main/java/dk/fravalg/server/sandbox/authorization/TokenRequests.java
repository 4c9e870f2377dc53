package dk.fravalg.server.sandbox.authorization;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds what a program sends to the token, introspection and revocation endpoints against RFC 6749, before anything else
 * reads it: POST, a form in the body, no parameter in the URL, each parameter once, a grant and scopes that make sense.
 */
final class TokenRequests extends OncePerRequestFilter {

    private static final Set<String> PATHS = Set.of(ServerUrls.TOKEN, ServerUrls.INTROSPECT, ServerUrls.REVOKE);
    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final Set<String> GRANTS = Set.of(CLIENT_CREDENTIALS, "authorization_code");

    private final TokenAnswers answers;

    TokenRequests(TokenAnswers answers) {
        this.answers = answers;
    }

    static boolean concern(HttpServletRequest request) {
        return PATHS.contains(request.getServletPath());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !concern(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String> form;
        try {
            form = read(request, response);
        } catch (OAuth2AuthenticationException refusal) {
            answers.refuse(request, response, refusal);
            return;
        }
        chain.doFilter(new ReadRequest(request, form), response);
    }

    private static Map<String, String> read(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            throw Refused.request("the method is POST");
        }
        if (request.getQueryString() != null && !request.getQueryString().isEmpty()) {
            throw Refused.request("parameters stand in the body, never in the URL");
        }
        Map<String, String> form = FormBody.read(request);
        if (request.getServletPath().equals(ServerUrls.TOKEN)) {
            demandKnownGrant(form);
        } else if (form.getOrDefault("token", "").isBlank()) {
            throw Refused.request("token is missing");
        }
        return form;
    }

    private static void demandKnownGrant(Map<String, String> form) {
        String grant = form.getOrDefault("grant_type", "");
        if (grant.isBlank()) {
            throw Refused.request("grant_type is missing");
        }
        if (!GRANTS.contains(grant)) {
            throw Refused.of(
                    OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE, "grant_type is client_credentials or authorization_code");
        }
        if (grant.equals(CLIENT_CREDENTIALS)) {
            AskedScopes.demandWellFormed(form.get("scope"));
        } else if (form.getOrDefault("code", "").isBlank()) {
            throw Refused.request("code is missing");
        }
    }
}
