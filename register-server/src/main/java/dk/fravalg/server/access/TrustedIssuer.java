package dk.fravalg.server.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import dk.fravalg.model.actor.Role;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody whose tokens the register believes: the {@code iss} they write, where their keys are, and whom they may speak for.
 *
 * @param issuer the exact value of {@code iss}
 * @param keys their public keys
 * @param roles the roles that their tokens may give; a token with another one is refused
 * @param revocations which of their tokens are of no use any more
 */
public record TrustedIssuer(String issuer, JWKSource<SecurityContext> keys, Set<Role> roles, Revocations revocations) {

    /** Every role that a token can have. */
    public static final Set<Role> EVERY_ROLE =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.REGISTER, Role.UNIDENTIFIED)));

    /** How long keys are used before they are fetched afresh, so that one that was taken back is soon believed no more. */
    static final Duration KEYS_ARE_FRESH_FOR = Duration.ofMinutes(5);

    /** How long old keys are used while the issuer cannot be reached. */
    static final Duration KEYS_LAST_IN_AN_OUTAGE = Duration.ofHours(1);

    /** How often the issuer is asked at most, whatever unknown keys turn up in tokens. */
    static final Duration PAUSE_BETWEEN_FETCHES = Duration.ofSeconds(5);

    private static final Duration FETCHED_AHEAD = Duration.ofMinutes(1);
    private static final Duration LONGEST_FETCH = Duration.ofSeconds(5);

    public TrustedIssuer {
        roles = Set.copyOf(roles);
    }

    /** An issuer whose keys are known beforehand, and who may speak for everybody. */
    public static TrustedIssuer withKeys(String issuer, JWKSet keys) {
        return new TrustedIssuer(issuer, new ImmutableJWKSet<>(keys), EVERY_ROLE, Revocations.NONE);
    }

    /**
     * An issuer who publishes its keys at a URL; they are fetched when first needed, afresh every few minutes, and when an
     * unknown key turns up.
     *
     * @throws IllegalArgumentException when it is no URL
     */
    public static TrustedIssuer publishing(String issuer, URI keySet, Set<Role> roles) {
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.<SecurityContext>create(
                            keySet.toURL(), new KeySetFetch())
                    .cache(KEYS_ARE_FRESH_FOR.toMillis(), LONGEST_FETCH.toMillis())
                    .refreshAheadCache(FETCHED_AHEAD.toMillis(), false)
                    .rateLimited(PAUSE_BETWEEN_FETCHES.toMillis())
                    .outageTolerant(KEYS_LAST_IN_AN_OUTAGE.toMillis())
                    .build();
            return new TrustedIssuer(issuer, keys, roles, Revocations.NONE);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The key set of an issuer is a URL", e);
        }
    }

    /** The same, whose tokens may be revoked. */
    public TrustedIssuer revoking(Revocations revoked) {
        return new TrustedIssuer(issuer, keys, roles, revoked);
    }

    /** Whether keys of this issuer's are at hand: then one that is not among them is nobody's. */
    boolean hasKeys() {
        try {
            keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
            return true;
        } catch (KeySourceException e) {
            return false;
        }
    }
}
