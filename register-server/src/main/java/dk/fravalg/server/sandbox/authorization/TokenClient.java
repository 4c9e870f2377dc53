package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.model.actor.Organisation;
import dk.fravalg.model.actor.Role;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who may ask for tokens.
 *
 * @param clientId at most 60 letters, digits, dots, hyphens and underscores, for example {@code eoj-hilleroed}
 * @param name as people are shown it
 * @param role in which it acts when it asks for itself
 * @param organisation whom it acts for
 * @param scope the scopes it may ask for itself, separated by blanks; empty where it may not
 * @param signIn what it may ask for those who sign in through it; empty where nobody does
 * @param keys how its assertions are checked
 * @param enabled whether it is let in at all
 */
public record TokenClient(
        String clientId,
        String name,
        Role role,
        Organisation organisation,
        String scope,
        Optional<SignInOffer> signIn,
        ClientKeys keys,
        boolean enabled) {

    /** The same with other keys. */
    TokenClient with(ClientKeys others) {
        return new TokenClient(clientId, name, role, organisation, scope, signIn, others, enabled);
    }

    /**
     * Signing in through a client.
     *
     * @param role whose people are offered
     * @param scope the scopes that may be asked for them, separated by blanks
     * @param redirectUris where a code may be sent, each exactly; on the loopback address with any port (RFC 8252 § 7.3)
     * @param anyLoopback whether every path on the loopback address will do as well: so with the seeded clients, which
     *     everybody tries from their own machine
     */
    public record SignInOffer(Role role, String scope, List<String> redirectUris, boolean anyLoopback) {
        public SignInOffer {
            redirectUris = List.copyOf(redirectUris);
        }
    }

    /**
     * Where a client's public keys are: in one of two places, or nowhere.
     *
     * @param inline a JWK set (RFC 7517) as JSON
     * @param url where a JWK set is; the form that SMART prefers
     */
    public record ClientKeys(Optional<String> inline, Optional<URI> url) {

        /** No keys as yet. */
        public static final ClientKeys NONE = new ClientKeys(Optional.empty(), Optional.empty());
    }
}
