package dk.fravalg.server.platform;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The log's {@code %discreetTrace}: what {@link DiscreetStackTrace} writes, for logs in lines. */
public class DiscreetTrace extends ThrowableHandlingConverter {

    private final DiscreetStackTrace printer = new DiscreetStackTrace();

    @Override
    public String convert(ILoggingEvent event) {
        if (event.getThrowableProxy() == null) {
            return "";
        }
        if (!(event.getThrowableProxy() instanceof ThrowableProxy failure)) {
            // Without the exception itself, nobody can tell what its message quotes.
            return event.getThrowableProxy().getClassName() + System.lineSeparator();
        }
        StringBuilder trace = new StringBuilder();
        try {
            printer.printStackTrace(failure.getThrowable(), trace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trace.toString();
    }
}
