package dk.fravalg.server.platform;

import java.util.Optional;

/**
 * The system through which somebody acts on this thread: the OAuth client of the token, for example {@code sundhed-dk}. Like
 * {@link Correlation} it belongs to the request, not to the actor; the audit log holds both.
 */
public final class CallingSystem {

    private static final ThreadLocal<String> CLIENT = new ThreadLocal<>();

    private CallingSystem() {}

    /** A checked token says which client it was given to. */
    public static void is(String clientId) {
        CLIENT.set(clientId);
    }

    /** The client id of the system; empty where no token says it. */
    public static Optional<String> current() {
        return Optional.ofNullable(CLIENT.get());
    }

    /** The work on this thread is over. */
    public static void end() {
        CLIENT.remove();
    }
}
