package dk.fravalg.server.sandbox.authorization;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which client assertions were used: the table {@code sandbox_assertion}. Its primary key decides, so that one assertion
 * counts once among all nodes and over restarts.
 *
 * <p>Of a {@code jti} its SHA-256 is kept, which has a bounded length whatever was sent.
 */
final class SeenAssertionStore {

    private static final Duration KEPT_LONGER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AtomicReference<Instant> nextClearing = new AtomicReference<>(Instant.MIN);

    SeenAssertionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Demands that this {@code jti} is new from this issuer, and remembers it until it has expired.
     *
     * @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException {@code invalid_client}
     */
    void demandNew(String issuer, String jti, Instant expires, Instant now) {
        forgetTheExpired(now);
        try {
            jdbc.sql("insert into sandbox_assertion (issuer, jti_hash, expires_at) values (:issuer, :hash, :expires)")
                    .param("issuer", issuer)
                    .param("hash", Sha256.hex(jti))
                    .param("expires", expires.plus(KEPT_LONGER).atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException used) {
            throw Refused.client("client_assertion: this jti was used before; every request needs a new assertion");
        }
    }

    private void forgetTheExpired(Instant now) {
        Instant due = nextClearing.get();
        if (now.isAfter(due) && nextClearing.compareAndSet(due, now.plus(KEPT_LONGER))) {
            jdbc.sql("delete from sandbox_assertion where expires_at < :now")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
