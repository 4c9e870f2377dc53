package dk.fravalg.server.sandbox.authorization;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Lets a client ask about tokens that has one itself, given out by this server and still of use. */
final class BearerAuthentication implements AuthenticationProvider {

    private static final ClientAuthenticationMethod BEARER = new ClientAuthenticationMethod("bearer");

    private final AuthorizationStore authorizations;
    private final Clients clients;

    BearerAuthentication(AuthorizationStore authorizations, Clients clients) {
        this.authorizations = authorizations;
        this.clients = clients;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        RegisteredClient client = authorizations
                .active(token)
                .flatMap(found -> clients.find(found.getRegisteredClientId()))
                .map(found -> clients.findByClientId(found.clientId()))
                .orElseThrow(() -> Refused.client("the access token is not, or not any more, one of this server's"));
        return new OAuth2ClientAuthenticationToken(client, BEARER, null);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return BearerTokenAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
