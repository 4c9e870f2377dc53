package dk.fravalg.server;

import dk.fravalg.server.LiveRequirements.NotReadyToLive;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether PostgreSQL keeps what it has acknowledged, as far as it says so itself.
 *
 * <p>Each of these settings, switched off, makes the database faster and the register a liar: what a citizen or a log was
 * promised would be gone after a crash.
 */
class DurabilityStore {

    private static final List<String> NEVER_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final JdbcClient jdbc;

    DurabilityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are off for this user in this database. */
    List<String> switchedOff() {
        return NEVER_OFF.stream()
                .filter(setting ->
                        jdbc.sql("show " + setting).query(String.class).single().equals("off"))
                .toList();
    }

    /** @throws NotReadyToLive when one of them is off */
    void demand() {
        List<String> off = switchedOff();
        if (!off.isEmpty()) {
            throw new NotReadyToLive(off.stream()
                    .map(setting -> setting + " is off in PostgreSQL, and must not be")
                    .toList());
        }
    }
}
