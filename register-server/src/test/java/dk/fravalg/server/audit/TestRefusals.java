package dk.fravalg.server.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What the doors refuse, kept in a list in place of the database, for tests of a door alone. */
public final class TestRefusals {

    private TestRefusals() {}

    /** A log that takes everything. */
    public static RefusalLog recorded() {
        return into(new ArrayList<>());
    }

    /** A log that writes into this list. */
    public static RefusalLog into(List<AuditRecord> records) {
        return new RefusalLog(records::addAll, Clock.fixed(dk.fravalg.server.TestTime.START, ZoneOffset.UTC));
    }
}
