package dk.fravalg.server.sandbox;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the sandbox's clock was moved, in the table {@code sandbox_clock}; in whole seconds. */
class SandboxClockStore {

    private final JdbcClient jdbc;

    SandboxClockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duration offset() {
        return jdbc.sql("select offset_seconds from sandbox_clock where id = 1")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    void advance(Duration by) {
        int moved = jdbc.sql("update sandbox_clock set offset_seconds = offset_seconds + :by where id = 1")
                .param("by", by.toSeconds())
                .update();
        if (moved == 0) {
            jdbc.sql("insert into sandbox_clock (id, offset_seconds) values (1, :by)")
                    .param("by", by.toSeconds())
                    .update();
        }
    }

    void reset() {
        jdbc.sql("delete from sandbox_clock").update();
    }
}
