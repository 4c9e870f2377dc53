package dk.fravalg.server.access;

/**
 * Which tokens of an issuer are of no use any more although they have not expired.
 *
 * <p>An issuer that is elsewhere tells nobody; its tokens are short-lived instead. The sandbox's own is asked.
 */
@FunctionalInterface
public interface Revocations {

    /** None. */
    Revocations NONE = tokenId -> false;

    /** Whether the token of this {@code jti} was revoked (RFC 7009). */
    boolean include(String tokenId);
}
