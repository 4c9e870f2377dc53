package dk.fravalg.server.sandbox.authorization;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dk.fravalg.model.actor.Role;
import java.security.Principal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization.Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Between Spring's authorization and a row of {@code sandbox_authorization}. */
final class AuthorizationRowStore {

    private static final String REQUEST = OAuth2AuthorizationRequest.class.getName();
    private static final String CHALLENGE = "code_challenge";

    private final Clients clients;

    AuthorizationRowStore(Clients clients) {
        this.clients = clients;
    }

    /** Values by the names of the parameters. */
    Map<String, @Nullable Object> columnsOf(OAuth2Authorization authorization) {
        Token<OAuth2AuthorizationCode> code = authorization.getToken(OAuth2AuthorizationCode.class);
        Token<OAuth2AccessToken> token = authorization.getAccessToken();
        OAuth2AuthorizationRequest request = authorization.getAttribute(REQUEST);
        Optional<SignIn> signIn = signInOf(authorization);
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", authorization.getId());
        columns.put("client", authorization.getRegisteredClientId());
        columns.put("grant", authorization.getAuthorizationGrantType().getValue());
        columns.put("scope", String.join(" ", authorization.getAuthorizedScopes()));
        columns.put("redirectUri", request == null ? null : request.getRedirectUri());
        columns.put(
                "challenge",
                request == null ? null : request.getAdditionalParameters().get(CHALLENGE));
        columns.put("role", signIn.map(who -> who.role().code()).orElse(null));
        columns.put("key", signIn.map(SignIn::key).orElse(null));
        columns.put("loa", signIn.flatMap(SignIn::loa).orElse(null));
        columns.put("actedBy", signIn.flatMap(SignIn::actedBy).orElse(null));
        columns.put("codeHash", code == null ? null : Sha256.hex(code.getToken().getTokenValue()));
        columns.put(
                "codeIssued",
                code == null ? null : AuthorizationStore.at(code.getToken().getIssuedAt()));
        columns.put(
                "codeExpires",
                code == null ? null : AuthorizationStore.at(code.getToken().getExpiresAt()));
        columns.put(
                "tokenHash", token == null ? null : Sha256.hex(token.getToken().getTokenValue()));
        columns.put("tokenId", token == null ? null : idOf(token));
        columns.put(
                "tokenIssued",
                token == null ? null : AuthorizationStore.at(token.getToken().getIssuedAt()));
        columns.put(
                "tokenExpires",
                token == null ? null : AuthorizationStore.at(token.getToken().getExpiresAt()));
        return columns;
    }

    /** The {@code jti} of a token. */
    @Nullable
    String idOf(Token<OAuth2AccessToken> token) {
        Map<String, Object> claims = token.getClaims();
        return claims == null ? null : String.valueOf(claims.get("jti"));
    }

    Instant lastMomentOf(OAuth2Authorization authorization) {
        return Stream.of(authorization.getToken(OAuth2AuthorizationCode.class), authorization.getAccessToken())
                .flatMap(Stream::ofNullable)
                .flatMap(token -> Stream.ofNullable(token.getToken().getExpiresAt()))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Optional<SignIn> signInOf(OAuth2Authorization authorization) {
        Object principal = authorization.getAttribute(Principal.class.getName());
        return principal instanceof SignedIn signedIn ? Optional.of(signedIn.how()) : Optional.empty();
    }

    /**
     * The authorization of a row; empty when its client is gone.
     *
     * @param value of the code or token by which it was found: the row has only its fingerprint
     */
    Optional<OAuth2Authorization> read(ResultSet row, String value, boolean byCode) throws SQLException {
        RegisteredClient client = clients.findByClientId(row.getString("client_id"));
        if (client == null) {
            return Optional.empty();
        }
        Set<String> scopes =
                Arrays.stream(row.getString("scope").split(" ", -1)).collect(Collectors.toUnmodifiableSet());
        OAuth2Authorization.Builder built = OAuth2Authorization.withRegisteredClient(client)
                .id(row.getString("id"))
                .authorizationGrantType(new AuthorizationGrantType(row.getString("grant_type")))
                .principalName(client.getClientId())
                .authorizedScopes(scopes);
        readSignIn(row, client, scopes, built);
        Instant codeExpires = instant(row, "code_expires_at");
        if (codeExpires != null) {
            String code = byCode ? value : row.getString("code_hash");
            boolean used = row.getBoolean("code_used");
            built.token(
                    new OAuth2AuthorizationCode(code, instant(row, "code_issued_at"), codeExpires),
                    metadata -> metadata.put(Token.INVALIDATED_METADATA_NAME, used));
        }
        if (row.getString("token_hash") != null) {
            readToken(row, byCode ? row.getString("token_hash") : value, byCode, scopes, built);
        }
        return Optional.of(built.build());
    }

    private static void readSignIn(
            ResultSet row, RegisteredClient client, Set<String> scopes, OAuth2Authorization.Builder built)
            throws SQLException {
        Optional<Role> role = Optional.ofNullable(row.getString("holder_role")).flatMap(Role::ofCode);
        if (role.isPresent()) {
            SignIn how = new SignIn(
                    role.get(),
                    row.getString("holder_key"),
                    Optional.ofNullable(row.getString("holder_loa")),
                    Optional.ofNullable(row.getString("holder_acted_by")));
            built.attribute(Principal.class.getName(), new SignedIn(how));
            built.attribute(
                    REQUEST,
                    OAuth2AuthorizationRequest.authorizationCode()
                            .authorizationUri(ServerUrls.AUTHORIZE)
                            .clientId(client.getClientId())
                            .redirectUri(row.getString("redirect_uri"))
                            .scopes(scopes)
                            .additionalParameters(
                                    Map.of(CHALLENGE, row.getString(CHALLENGE), "code_challenge_method", "S256"))
                            .build());
        }
    }

    private static void readToken(
            ResultSet row, String value, boolean byCode, Set<String> scopes, OAuth2Authorization.Builder built)
            throws SQLException {
        boolean revoked = row.getBoolean("revoked");
        Map<String, Object> claims = byCode ? Map.of("jti", row.getString("token_id")) : claimsOf(value);
        built.token(
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        value,
                        instant(row, "token_issued_at"),
                        instant(row, "token_expires_at"),
                        scopes),
                metadata -> {
                    metadata.put(Token.INVALIDATED_METADATA_NAME, revoked);
                    metadata.put(Token.CLAIMS_METADATA_NAME, claims);
                });
    }

    /** Of a token that we have made, and recognised by its fingerprint. */
    private static Map<String, Object> claimsOf(String token) {
        try {
            JWTClaimsSet claims = JWTParser.parse(token).getJWTClaimsSet();
            Map<String, Object> all = new HashMap<>(claims.getClaims());
            all.put("aud", claims.getAudience());
            all.remove("iat");
            all.remove("exp");
            return all;
        } catch (ParseException e) {
            throw new IllegalStateException("A token of our own cannot be read");
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
