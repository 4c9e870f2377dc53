package dk.fravalg.server.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * A stack trace in which nothing is said that a database said; for logs in JSON, by
 * {@code logging.structured.json.stacktrace.printer}. Public, because Spring Boot makes it by its name.
 *
 * <p>PostgreSQL's driver quotes a whole statement with its values when a batch fails, and libraries log that by
 * themselves. Of such an exception, and of those that wrap it, only the class and the place are written down.
 */
public class DiscreetStackTrace implements StackTracePrinter {

    private static final int MOST_CAUSES = 10;

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        String before = "";
        for (Throwable each : Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList()) {
            out.append(before).append(each.getClass().getName());
            if (!quotesADatabase(each)) {
                out.append(": ").append(String.valueOf(each.getMessage()));
            }
            out.append(System.lineSeparator());
            for (StackTraceElement frame : each.getStackTrace()) {
                out.append("\tat ").append(frame.toString()).append(System.lineSeparator());
            }
            before = "Caused by: ";
        }
    }

    /** Whether a database's exception is this one, or a cause of it. */
    static boolean quotesADatabase(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(SQLException.class::isInstance);
    }
}
