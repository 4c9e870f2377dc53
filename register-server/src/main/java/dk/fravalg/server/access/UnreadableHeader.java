package dk.fravalg.server.access;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.web.firewall.RequestRejectedException;

/** A header with a character that none may hold: the gate's firewall says so to whoever reads it, behind the gate too. */
public final class UnreadableHeader {

    private static final int DEEPEST = 20;

    private UnreadableHeader() {}

    /** Looks at a failure and what caused it. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(RequestRejectedException.class::isInstance);
    }
}
