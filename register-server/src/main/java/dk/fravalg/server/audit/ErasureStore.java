package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.optout.DanishTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erases in the table {@code audit_record}, a stretch at a time, so that nobody waits for it. */
class ErasureStore implements AuditErasure {

    private static final int AT_A_TIME = 5_000;

    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureStore(AuditLog log, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long eraseBefore(Actor actor, LocalDate firstKept) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (startOf(firstKept).isAfter(now)) {
            throw new IllegalArgumentException("A day in the future");
        }
        String outcome = Erasures.outcome(firstKept);
        log.append(AuditRecord.aboutNobody(now, actor, Action.ERASE_AUDIT, outcome));
        // The record just written, or one that says the same and came even later.
        long covered = jdbc.sql("select max(seq) from audit_record where action = ? and outcome = ?")
                .params(Action.ERASE_AUDIT.code(), outcome)
                .query(Long.class)
                .single();
        long erased = 0;
        for (long from = 1; from < covered; from += AT_A_TIME) {
            erased += jdbc.sql("""
                            update audit_record
                               set actor_id = null, actor_display = null, subject_cpr = null, target = null, salt = null
                             where seq between ? and ? and recorded_at < ? and salt is not null
                            """)
                    .params(
                            from,
                            Math.min(from + AT_A_TIME, covered) - 1,
                            startOf(firstKept).atOffset(ZoneOffset.UTC))
                    .update();
        }
        return erased;
    }

    /** The moment at which a day begins in Denmark. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DanishTime.ZONE).toInstant();
    }
}
