package dk.fravalg.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens whose signature was found good a moment ago: to find it again costs more than a lookup does altogether.
 *
 * <p>Nothing but the signature is remembered. Expiry, audience, revocation, certificate and role are looked at each time; a
 * key that its issuer has taken back counts for {@link #REMEMBERED} more. A token is known by its hash (SHA-256): it is not
 * kept itself, but for that minute what it says is.
 */
final class VerifiedTokens {

    /** Much shorter than any key set is kept. */
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final Cache<HashCode, Verified> tokens;

    /**
     * What a token says that was signed by this issuer.
     *
     * @param claims with nothing in it that would be believed as a token
     * @param caller whom it stands for; whether it may be used now is another question
     */
    record Verified(TrustedIssuer issuer, Jwt claims, CallerToken caller) {}

    VerifiedTokens(Ticker realTime) {
        this.tokens = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(REMEMBERED)
                // What tokens say of people goes when its time is over, also where nobody comes any more.
                .scheduler(Scheduler.systemScheduler())
                .ticker(realTime)
                .build();
    }

    /** What it says, where its signature was found good. */
    Optional<Verified> find(String token) {
        return Optional.ofNullable(tokens.getIfPresent(hash(token)));
    }

    /** Remembers that this signature is good. @throws InvalidBearerTokenException when it stands for nobody */
    Verified add(String token, TrustedIssuer issuer, Jwt jwt) {
        Jwt claims = Jwt.withTokenValue("verified")
                .headers(all -> all.putAll(jwt.getHeaders()))
                .claims(all -> all.putAll(jwt.getClaims()))
                .build();
        String scope = jwt.getClaims().get("scope") instanceof String text ? text : "";
        CallerToken caller = new CallerToken(ActorOfToken.read(jwt), Scopes.of(scope), ActorOfToken.client(jwt));
        Verified verified = new Verified(issuer, claims, caller);
        tokens.put(hash(token), verified);
        return verified;
    }

    private static HashCode hash(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8);
    }
}
