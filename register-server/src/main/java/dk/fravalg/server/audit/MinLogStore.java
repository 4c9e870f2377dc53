package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Role;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.person.CprNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the audit log and keeps in the table {@code minlog_position} how far it has come. The row is held while a
 * stretch is handed on, so that two who run at once do not hand on the same; it moves only when the stretch is in safe hands.
 */
class MinLogStore implements MinLogExport {

    private static final int AT_A_TIME = 5_000;

    private final JdbcClient jdbc;
    private final ChainStore chain;
    private final MinLog minLog;
    private final TransactionTemplate transaction;

    MinLogStore(JdbcClient jdbc, ChainStore chain, MinLog minLog, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.minLog = minLog;
        this.transaction = transaction;
    }

    /** How many records a stretch had, and how many entries came of them. */
    private record Stretch(int records, int entries) {}

    @Override
    public long records() {
        return chain.head().seq() - position("select seq from minlog_position");
    }

    @Override
    public long handOn(Runnable eachRecord) {
        // As far as the log has come now: a busy one would otherwise keep this going for ever.
        long end = chain.head().seq();
        long handedOn = 0;
        Stretch stretch;
        do {
            stretch = Objects.requireNonNull(transaction.execute(one -> next(end)));
            handedOn += stretch.entries();
            for (int i = 0; i < stretch.records(); i++) {
                eachRecord.run();
            }
        } while (stretch.records() > 0);
        return handedOn;
    }

    private Stretch next(long end) {
        long position = position("select seq from minlog_position for update");
        List<ChainedRow> records = chain.records(position, end, AT_A_TIME);
        if (records.isEmpty()) {
            return new Stretch(0, 0);
        }
        List<MinLogEntry> entries = records.stream()
                .map(MinLogStore::entry)
                .flatMap(Optional::stream)
                .toList();
        if (!entries.isEmpty()) {
            minLog.deliver(position + 1, entries);
        }
        jdbc.sql("update minlog_position set seq = ?")
                .param(records.get(records.size() - 1).seq())
                .update();
        return new Stretch(records.size(), entries.size());
    }

    private long position(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Empty where it concerned no citizen, or has been erased. */
    private static Optional<MinLogEntry> entry(ChainedRow row) {
        OpenFields open = row.open();
        String role = open.actorRole();
        boolean aPerson = !role.equals(Role.SYSTEM.code())
                && !role.equals(Role.REGISTER.code())
                && !role.equals(Role.UNIDENTIFIED.code());
        return Optional.ofNullable(row.personal().subjectCpr())
                .map(cpr -> new MinLogEntry(
                        open.correlationId(),
                        Optional.ofNullable(open.system()),
                        DanishWords.activity(open.action()),
                        Optional.ofNullable(open.purpose())
                                .map(DanishWords::reason)
                                .orElse("Ikke oplyst"),
                        DanishWords.result(open.outcome()),
                        DanishTime.at(open.at()),
                        Optional.ofNullable(open.organisationCvr()),
                        Optional.ofNullable(open.organisation()).orElseGet(() -> DanishWords.role(role)),
                        cpr,
                        Optional.ofNullable(row.personal().actorId()).filter(id -> aPerson),
                        // Whoever acts on a citizen's behalf is called by the sign-in's name, and not by a number.
                        isCpr(row.personal().actorId()),
                        DanishWords.role(role)));
    }

    private static boolean isCpr(@Nullable String actorId) {
        return actorId != null && CprNumber.read(actorId).number().isPresent();
    }
}
