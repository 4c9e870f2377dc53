package dk.fravalg.server.sandbox.authorization;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The codes and tokens that were given out: the table {@code sandbox_authorization}, shared by all nodes.
 *
 * <p>In the place of Spring's own, which keeps codes and tokens as they are, and lets two nodes take the same code: here the
 * database decides which of them was first (RFC 6749 § 4.1.2: a code is used once).
 */
final class AuthorizationStore implements OAuth2AuthorizationService {

    /** So that a code that is used a second time is still recognised. */
    private static final Duration KEPT_LONGER = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final AuthorizationRowStore rows;
    private final InstantSource real;
    private final AtomicReference<Instant> nextClearing = new AtomicReference<>(Instant.MIN);

    AuthorizationStore(JdbcClient jdbc, Clients clients, InstantSource real) {
        this.jdbc = jdbc;
        this.rows = new AuthorizationRowStore(clients);
        this.real = real;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        forgetTheExpired();
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        var token = authorization.getAccessToken();
        if (isNew(authorization.getId())) {
            insert(authorization);
        } else if (token != null && !token.isInvalidated()) {
            exchange(authorization.getId(), token.getToken(), rows.idOf(token));
        } else {
            jdbc.sql("update sandbox_authorization set code_used = :used, revoked = :revoked where id = :id")
                    .param("used", code != null && code.isInvalidated())
                    .param("revoked", token != null && token.isInvalidated())
                    .param("id", authorization.getId())
                    .update();
        }
    }

    private boolean isNew(String id) {
        return jdbc.sql("select count(*) from sandbox_authorization where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private void insert(OAuth2Authorization authorization) {
        Instant expires = rows.lastMomentOf(authorization).plus(KEPT_LONGER);
        jdbc.sql("""
                        insert into sandbox_authorization (id, client_id, grant_type, scope, redirect_uri, code_challenge,
                            holder_role, holder_key, holder_loa, holder_acted_by, code_hash, code_issued_at,
                            code_expires_at, code_used, token_hash, token_id, token_issued_at, token_expires_at, revoked,
                            expires_at)
                        values (:id, :client, :grant, :scope, :redirectUri, :challenge, :role, :key, :loa, :actedBy,
                            :codeHash, :codeIssued, :codeExpires, false, :tokenHash, :tokenId, :tokenIssued,
                            :tokenExpires, false, :expires)
                        """)
                .params(rows.columnsOf(authorization))
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void exchange(String id, OAuth2AccessToken token, @Nullable String tokenId) {
        int won = jdbc.sql("""
                        update sandbox_authorization
                        set code_used = true, token_hash = :hash, token_id = :tokenId, token_issued_at = :issued,
                            token_expires_at = :tokenExpires, expires_at = :expires
                        where id = :id and code_used = false
                        """)
                .param("hash", Sha256.hex(token.getTokenValue()))
                .param("tokenId", tokenId)
                .param("issued", at(token.getIssuedAt()))
                .param("tokenExpires", at(token.getExpiresAt()))
                .param(
                        "expires",
                        real.instant()
                                .plus(Clients.TOKEN_LIFETIME)
                                .plus(KEPT_LONGER)
                                .atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        if (won == 0) {
            throw Refused.grant("the code was used before");
        }
    }

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        jdbc.sql("delete from sandbox_authorization where id = :id")
                .param("id", authorization.getId())
                .update();
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        throw new UnsupportedOperationException("Authorizations are found by their code or token");
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        boolean byCode = type != null && type.getValue().equals("code");
        if (type != null && !byCode && !type.equals(OAuth2TokenType.ACCESS_TOKEN)) {
            return null;
        }
        String column = byCode ? "code_hash" : "token_hash";
        return jdbc.sql("select * from sandbox_authorization where " + column + " = :hash")
                .param("hash", Sha256.hex(token))
                .query((row, number) -> rows.read(row, token, byCode))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    /** The {@code jti} of every token that was revoked and has not expired. */
    Set<String> revoked() {
        return jdbc
                .sql("select token_id from sandbox_authorization where revoked = true and token_expires_at > :now")
                .param("now", at(real.instant()))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that a client was given is of no use any more. */
    void revokeAllOf(String clientId) {
        jdbc.sql("update sandbox_authorization set revoked = true, code_used = true where client_id = :client")
                .param("client", clientId)
                .update();
    }

    private void forgetTheExpired() {
        Instant now = real.instant();
        Instant due = nextClearing.get();
        if (now.isAfter(due) && nextClearing.compareAndSet(due, now.plusSeconds(60))) {
            jdbc.sql("delete from sandbox_authorization where expires_at < :now")
                    .param("now", at(now))
                    .update();
        }
    }

    /** The token of this value, if it was given out and still counts. */
    Optional<OAuth2Authorization> active(String token) {
        return Optional.ofNullable(findByToken(token, OAuth2TokenType.ACCESS_TOKEN))
                .filter(found ->
                        found.getAccessToken() != null && found.getAccessToken().isActive());
    }
}
