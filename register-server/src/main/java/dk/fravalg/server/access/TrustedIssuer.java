package dk.fravalg.server.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.MalformedURLException;
import java.net.URI;

/**
 * Somebody whose tokens the register believes: the {@code iss} they write, and where their keys are.
 *
 * @param issuer the exact value of {@code iss}
 * @param keys their public keys
 * @param revocations which of their tokens are of no use any more
 */
public record TrustedIssuer(String issuer, JWKSource<SecurityContext> keys, Revocations revocations) {

    /** An issuer whose keys are known beforehand. */
    public static TrustedIssuer withKeys(String issuer, JWKSet keys) {
        return new TrustedIssuer(issuer, new ImmutableJWKSet<>(keys), Revocations.NONE);
    }

    /**
     * An issuer who publishes its keys at a URL; they are fetched when first needed, and again when an unknown key turns up.
     *
     * @throws IllegalArgumentException when it is no URL
     */
    public static TrustedIssuer publishing(String issuer, URI keySet) {
        try {
            return new TrustedIssuer(
                    issuer,
                    JWKSourceBuilder.<SecurityContext>create(keySet.toURL()).build(),
                    Revocations.NONE);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The key set of an issuer is a URL", e);
        }
    }

    /** The same, whose tokens may be revoked. */
    public TrustedIssuer revoking(Revocations revoked) {
        return new TrustedIssuer(issuer, keys, revoked);
    }
}
