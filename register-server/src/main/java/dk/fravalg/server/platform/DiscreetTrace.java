package dk.fravalg.server.platform;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * The log's {@code %discreetTrace}: a stack trace in which nothing is said that a database said.
 *
 * <p>PostgreSQL's driver quotes a whole statement with its values when a batch fails, and libraries log that by
 * themselves. Of such an exception, and of those that wrap it, only the class and the place are written down.
 */
public class DiscreetTrace extends ThrowableHandlingConverter {

    private static final int MOST_CAUSES = 10;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder trace = new StringBuilder();
        IThrowableProxy failure = event.getThrowableProxy();
        for (int causes = 0; failure != null && causes < MOST_CAUSES; causes++) {
            trace.append(causes == 0 ? "" : "Caused by: ").append(failure.getClassName());
            if (!quotesADatabase(failure)) {
                trace.append(": ").append(failure.getMessage());
            }
            trace.append(System.lineSeparator());
            Stream.of(failure.getStackTraceElementProxyArray())
                    .forEach(frame -> trace.append("\t").append(frame).append(System.lineSeparator()));
            failure = failure.getCause();
        }
        return trace.toString();
    }

    private static boolean quotesADatabase(IThrowableProxy failure) {
        return !(failure instanceof ThrowableProxy proxy)
                || Stream.iterate(proxy.getThrowable(), cause -> cause != null, Throwable::getCause)
                        .limit(MOST_CAUSES)
                        .anyMatch(SQLException.class::isInstance);
    }
}
