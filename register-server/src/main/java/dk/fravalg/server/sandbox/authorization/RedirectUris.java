package dk.fravalg.server.sandbox.authorization;

import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Where a code may be sent: to a URI that is registered, character by character (RFC 9700 § 4.1.3); on the loopback address
 * with another port as well, since a program on one's own machine takes whichever is free (RFC 8252 § 7.3).
 */
final class RedirectUris {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 500;

    private RedirectUris() {}

    static boolean allow(SignInOffer offer, String asked) {
        if (asked.length() > LONGEST) {
            return false;
        }
        if (offer.redirectUris().contains(asked)) {
            return true;
        }
        return onLoopback(asked)
                .filter(uri -> offer.anyLoopback()
                        || offer.redirectUris().stream()
                                .flatMap(registered -> onLoopback(registered).stream())
                                .anyMatch(registered -> differOnlyInPort(registered, uri)))
                .isPresent();
    }

    /** Whether a URI may be registered: https, or http on the loopback address, or a scheme of an app's own. */
    static boolean mayBeRegistered(String text) {
        return parsed(text)
                .filter(uri -> text.length() <= LONGEST && uri.getRawFragment() == null && uri.getRawUserInfo() == null)
                .filter(uri -> uri.getScheme().equals("https") && uri.getHost() != null
                        || onLoopback(text).isPresent()
                        || uri.getScheme().contains("."))
                .isPresent();
    }

    /** Scheme, host and port, as a browser writes them in {@code Origin}; empty for an app's own scheme. */
    static Optional<String> originOf(String text) {
        return parsed(text)
                .filter(uri -> uri.getHost() != null && uri.getScheme().startsWith("http"))
                .map(uri -> uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }

    static Optional<URI> onLoopback(String text) {
        return parsed(text)
                .filter(uri -> uri.getScheme().equals("http")
                        && uri.getHost() != null
                        && LOOPBACK.contains(uri.getHost())
                        && uri.getRawUserInfo() == null
                        && uri.getRawFragment() == null);
    }

    private static boolean differOnlyInPort(URI one, URI other) {
        return one.getHost().equals(other.getHost())
                && String.valueOf(one.getRawPath()).equals(String.valueOf(other.getRawPath()))
                && String.valueOf(one.getRawQuery()).equals(String.valueOf(other.getRawQuery()));
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && !uri.isOpaque() ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAUri) {
            return Optional.empty();
        }
    }
}
