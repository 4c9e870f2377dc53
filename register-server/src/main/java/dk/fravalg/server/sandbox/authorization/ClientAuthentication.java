package dk.fravalg.server.sandbox.authorization;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads who a client says that it is, and by which proof.
 *
 * <p>Spring demands the parameter {@code client_id}, which a SMART client does not send: who it is stands in the assertion
 * (RFC 7523 § 3), where it is read here and checked by {@link AssertionCheck}. Where {@code client_id} is sent as well, it
 * must say the same (RFC 7521 § 4.2).
 */
final class ClientAuthentication implements AuthenticationConverter {

    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final String BEARER = "Bearer ";
    private static final ClientAuthenticationMethod BY_ASSERTION = new ClientAuthenticationMethod(ASSERTION_TYPE);

    @Override
    public Authentication convert(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null) {
            return byHeader(request, authorization);
        }
        Optional<String> type = parameter(request, "client_assertion_type");
        Optional<String> assertion = parameter(request, "client_assertion");
        if (type.isPresent() || assertion.isPresent()) {
            if (type.filter(ASSERTION_TYPE::equals).isEmpty()) {
                throw type.isPresent()
                        ? Refused.client("client_assertion_type must be " + ASSERTION_TYPE)
                        : Refused.request("client_assertion_type is missing");
            }
            return byAssertion(request, assertion.orElseThrow(() -> Refused.request("client_assertion is missing")));
        }
        return byName(request);
    }

    private static Authentication byAssertion(HttpServletRequest request, String assertion) {
        String issuer = issuerOf(assertion);
        if (parameter(request, "client_id").filter(id -> !id.equals(issuer)).isPresent()) {
            throw Refused.client("client_id and the iss of client_assertion are not the same");
        }
        return new OAuth2ClientAuthenticationToken(issuer, BY_ASSERTION, assertion, parameters(request));
    }

    /** A public client, which has no key, proves by PKCE that it is the one that asked for the code. */
    private static Authentication byName(HttpServletRequest request) {
        String id = parameter(request, "client_id")
                .filter(name -> "authorization_code".equals(request.getParameter("grant_type")))
                .orElseThrow(() -> Refused.client("the client does not say who it is: client_assertion is missing"));
        if (parameter(request, "code_verifier").isEmpty()) {
            throw Refused.grant("code_verifier is missing");
        }
        return new OAuth2ClientAuthenticationToken(id, ClientAuthenticationMethod.NONE, null, parameters(request));
    }

    /** Introspection may be asked for with an access token (SMART App Launch 2.2.0, "Token introspection"). */
    private static Authentication byHeader(HttpServletRequest request, String authorization) {
        if (request.getServletPath().equals(ServerUrls.INTROSPECT)
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && authorization.length() > BEARER.length()) {
            return new BearerTokenAuthenticationToken(authorization.substring(BEARER.length()));
        }
        throw Refused.client("clients authenticate by client_assertion, not by the header Authorization");
    }

    private static String issuerOf(String assertion) {
        return CompactJws.read(assertion)
                .claimText("iss")
                .filter(Clients::canBeAnId)
                .orElseThrow(() -> Refused.client("client_assertion: iss must be the client id"));
    }

    private static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    private static Map<String, Object> parameters(HttpServletRequest request) {
        Map<String, Object> all = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> all.put(name, values[0]));
        return all;
    }
}
