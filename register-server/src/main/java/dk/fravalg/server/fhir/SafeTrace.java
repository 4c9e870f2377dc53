package dk.fravalg.server.fhir;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stack trace without the exceptions' messages, which may quote what a caller sent. */
final class SafeTrace {

    private static final int FRAMES = 12;

    private SafeTrace() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(cause -> cause.getClass().getName() + " at "
                        + Arrays.stream(cause.getStackTrace())
                                .limit(FRAMES)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(" < ")))
                .collect(Collectors.joining(" | caused by "));
    }
}
