package dk.fravalg.server.sandbox.authorization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The public keys of clients: the one by which an assertion is checked, or none.
 *
 * <p>A set behind a URL is believed as long as its {@code Cache-Control} allows, and no longer: a key that was taken out is
 * refused from then on. A key that is not there yet is looked for again, but not oftener than every {@link #PATIENCE}.
 * Source: SMART App Launch 2.2.0, "Signature verification".
 */
final class ClientKeySets {

    /** Between two looks for a key that was not there. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_SETS = 200;
    private static final int MOST_AT_ONCE = 4;
    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 8192;

    private final KeySetFetcher fetcher;
    private final InstantSource real;
    private final Cache<URI, Cached> cache =
            Caffeine.newBuilder().maximumSize(MOST_SETS).build();
    private final Cache<URI, Instant> failed =
            Caffeine.newBuilder().maximumSize(MOST_SETS).build();

    /** Whoever asks for a token must not hold up those who look up: so many threads wait for others' servers at most. */
    private final Semaphore fetches = new Semaphore(MOST_AT_ONCE);

    private record Cached(JWKSet keys, Instant fetched, Instant validUntil) {}

    ClientKeySets(KeySetFetcher fetcher, InstantSource real) {
        this.fetcher = fetcher;
        this.real = real;
    }

    /**
     * The key that an assertion names: by {@code kid} and by the type that its algorithm needs, and exactly one.
     *
     * @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException {@code invalid_client}
     */
    JWK keyOf(TokenClient client, CompactJws assertion, JWSAlgorithm algorithm) {
        String kid = assertion.headerText("kid").orElseThrow(() -> Refused.client("client_assertion: kid is missing"));
        demandKnownUrl(client, assertion);
        KeyType type = algorithm.equals(JWSAlgorithm.ES384) ? KeyType.EC : KeyType.RSA;
        List<JWK> fitting = setOf(client, kid).getKeys().stream()
                .filter(key -> kid.equals(key.getKeyID()) && type.equals(key.getKeyType()))
                .toList();
        if (fitting.size() != 1) {
            throw Refused.client("client_assertion: the client has not exactly one key of this kid and type");
        }
        faultOf(fitting.get(0), algorithm).ifPresent(fault -> {
            throw Refused.client("client_assertion: the key " + fault);
        });
        return fitting.get(0);
    }

    private static void demandKnownUrl(TokenClient client, CompactJws assertion) {
        if (assertion.header().has("jku")) {
            Optional<String> registered = client.keys().url().map(URI::toString);
            if (registered.isEmpty() || !registered.equals(assertion.headerText("jku"))) {
                throw Refused.client("client_assertion: jku must be the URL that the client is registered with");
            }
        }
    }

    /** What is wrong with a key; empty when it will do. */
    static Optional<String> faultOf(JWK key, JWSAlgorithm algorithm) {
        if (key.isPrivate()) {
            return Optional.of("is a private one: it is no secret any more");
        }
        if (key.getAlgorithm() != null && !key.getAlgorithm().equals(algorithm)) {
            return Optional.of("is for another algorithm");
        }
        if (key.getKeyUse() != null && !key.getKeyUse().equals(KeyUse.SIGNATURE)) {
            return Optional.of("is not for signatures");
        }
        if (key.getKeyOperations() != null && !key.getKeyOperations().contains(KeyOperation.VERIFY)) {
            return Optional.of("is not for checking signatures");
        }
        if (key instanceof RSAKey rsa && (rsa.size() < SMALLEST_RSA || rsa.size() > LARGEST_RSA)) {
            return Optional.of("must have 2048 to 8192 bits");
        }
        if (key instanceof ECKey ec && !Curve.P_384.equals(ec.getCurve())) {
            return Optional.of("must be on the curve P-384");
        }
        return Optional.empty();
    }

    private JWKSet setOf(TokenClient client, String kid) {
        return client.keys()
                .url()
                .map(url -> published(url, kid))
                .orElseGet(() -> parsed(client.keys().inline().orElse("{\"keys\":[]}")));
    }

    private JWKSet published(URI url, String kid) {
        Instant now = real.instant();
        Cached cached = cache.getIfPresent(url);
        boolean current = cached != null && now.isBefore(cached.validUntil());
        if (cached != null
                && current
                && (has(cached.keys(), kid) || now.isBefore(cached.fetched().plus(PATIENCE)))) {
            return cached.keys();
        }
        KeySetFetcher.Fetched fetched = fetch(url, now);
        JWKSet keys = parse(fetched.body()).orElseThrow(() -> Refused.client(KeySetFetcher.FAULT));
        cache.put(url, new Cached(keys, now, now.plus(fetched.believedFor())));
        return keys;
    }

    private KeySetFetcher.Fetched fetch(URI url, Instant now) {
        Instant lastFailure = failed.getIfPresent(url);
        boolean triedJustNow = lastFailure != null && now.isBefore(lastFailure.plus(PATIENCE));
        if (triedJustNow || !fetches.tryAcquire()) {
            throw Refused.client("the client's keys could not be fetched; try again in a few seconds");
        }
        boolean fetched = false;
        try {
            KeySetFetcher.Fetched keys = fetcher.fetch(url);
            fetched = true;
            return keys;
        } finally {
            fetches.release();
            if (!fetched) {
                failed.put(url, now);
            }
        }
    }

    private static boolean has(JWKSet keys, String kid) {
        return keys.getKeys().stream().anyMatch(key -> kid.equals(key.getKeyID()));
    }

    private static JWKSet parsed(String json) {
        return parse(json).orElseThrow(() -> Refused.client("the client's keys are no JWK set"));
    }

    /** A JWK set; empty when it is none. Keys of a kind that is unknown are passed over (RFC 7517 § 5). */
    static Optional<JWKSet> parse(String json) {
        try {
            return StrictJson.object(json.getBytes(StandardCharsets.UTF_8)).isPresent()
                    ? Optional.of(JWKSet.parse(json))
                    : Optional.empty();
        } catch (ParseException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
