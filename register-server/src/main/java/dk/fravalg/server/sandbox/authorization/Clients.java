package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jose.jwk.JWKSet;
import dk.fravalg.server.sandbox.authorization.TokenClient.ClientKeys;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Everybody who may ask for tokens: the seeded clients, and those that integrators have registered. */
final class Clients implements RegisteredClientRepository {

    static final Duration TOKEN_LIFETIME = Duration.ofSeconds(300);

    /** ASVS 10.4.3 asks for ten minutes at most, one minute at level 3. */
    private static final Duration CODE_LIFETIME = Duration.ofSeconds(60);

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    private final SeededClients seeded;
    private final ClientKeyStore keys;
    private final ClientStore registered;

    Clients(SeededClients seeded, ClientKeyStore keys, ClientStore registered) {
        this.seeded = seeded;
        this.keys = keys;
        this.registered = registered;
    }

    /** Whether a text can be the id of a client at all; if it cannot, no database is asked. */
    static boolean canBeAnId(String text) {
        return CLIENT_ID.matcher(text).matches();
    }

    /** A client that is let in. */
    Optional<TokenClient> find(String clientId) {
        if (!canBeAnId(clientId)) {
            return Optional.empty();
        }
        return seeded(clientId).or(() -> registered.find(clientId)).filter(TokenClient::enabled);
    }

    /** A seeded client, with its keys. */
    Optional<TokenClient> seeded(String clientId) {
        return seeded.all().stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .map(client -> {
                    JWKSet open = keys.of(clientId).toPublicJWKSet();
                    return client.with(new ClientKeys(Optional.of(open.toString()), Optional.empty()));
                });
    }

    /** All that are let in; the seeded ones without their keys. */
    List<TokenClient> all() {
        return Stream.concat(seeded.all().stream(), registered.enabled().stream())
                .toList();
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return find(clientId).map(Clients::asSpringHasIt).orElse(null);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are registered at /sandbox/clients");
    }

    /** Redirect URIs and scopes stand here for Spring only; what is asked is held against the client itself. */
    private static RegisteredClient asSpringHasIt(TokenClient client) {
        RegisteredClient.Builder built = RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(client.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFETIME)
                        .authorizationCodeTimeToLive(CODE_LIFETIME)
                        .build());
        client.signIn()
                .map(SignInOffer::redirectUris)
                .ifPresent(uris -> built.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUris(all -> all.addAll(uris)));
        return built.build();
    }
}
