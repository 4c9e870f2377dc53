package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DiscreetStackTraceTest {

    @Test
    void what_a_database_said_is_not_in_it_and_nor_is_what_wraps_it() {
        Throwable failure = new IllegalStateException(
                "could not insert 2512489996", new RuntimeException("2512489996", new SQLException("(2512489996)")));

        assertThat(trace(failure))
                .contains(
                        "java.lang.IllegalStateException",
                        "Caused by: java.lang.RuntimeException",
                        "Caused by: java.sql.SQLException",
                        "\tat dk.fravalg.server.platform.DiscreetStackTraceTest")
                .doesNotContain("2512489996");
    }

    @Test
    void what_else_went_wrong_is_said() {
        assertThat(trace(new IllegalStateException("no disk"))).startsWith("java.lang.IllegalStateException: no disk");
    }

    @Test
    void causes_that_go_round_in_a_circle_end() {
        RuntimeException one = new RuntimeException("one");
        RuntimeException other = new RuntimeException("other", one);
        one.initCause(other);

        assertThat(trace(one)).contains("Caused by: java.lang.RuntimeException: other");
    }

    private static String trace(Throwable failure) {
        StringBuilder out = new StringBuilder();
        try {
            new DiscreetStackTrace().printStackTrace(failure, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }
}
