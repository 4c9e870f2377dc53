package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;

/**
 * What a request for a code must say, beyond what Spring holds it against: a registered redirect URI, scopes of the client's,
 * PKCE with S256 (RFC 7636), and {@code aud}, by which a client says that it means this register (SMART App Launch 2.2.0,
 * "Request authorization code").
 */
final class AuthorizationRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Clients clients;
    private final ServerUrls urls;

    AuthorizationRules(Clients clients, ServerUrls urls) {
        this.clients = clients;
        this.urls = urls;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        try {
            SignInOffer offer = clients.find(request.getClientId())
                    .flatMap(TokenClient::signIn)
                    .orElseThrow(() -> Refused.of("unauthorized_client", "nobody signs in through this client"));
            if (request.getRedirectUri() == null || !RedirectUris.allow(offer, request.getRedirectUri())) {
                throw Refused.request("redirect_uri is missing, or not registered for the client");
            }
            AskedScopes.demandWithin(request.getScopes(), offer.scope());
            Map<String, Object> more = request.getAdditionalParameters();
            if (!urls.fhirBase().equals(more.get("aud"))) {
                throw Refused.request("aud must be the FHIR base URL: " + urls.fhirBase());
            }
            if (!"S256".equals(more.get("code_challenge_method"))
                    || !(more.get("code_challenge") instanceof String challenge
                            && CHALLENGE.matcher(challenge).matches())) {
                throw Refused.request("code_challenge (PKCE) is demanded, with code_challenge_method=S256");
            }
        } catch (OAuth2AuthenticationException refusal) {
            throw new OAuth2AuthorizationCodeRequestAuthenticationException(refusal.getError(), request);
        }
    }
}
