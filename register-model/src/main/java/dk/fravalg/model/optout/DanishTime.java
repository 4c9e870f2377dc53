package dk.fravalg.model.optout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** What a clock and a calendar on a wall in Denmark show at a moment. The one place where the time zone is named. */
public final class DanishTime {

    /** Denmark's time zone: one hour ahead of UTC in winter, two in summer. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private DanishTime() {}

    /** The date in Denmark at this moment; the {@code today} of the rules. */
    public static LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The wall-clock time in Denmark at this moment, with its offset: the form that FHIR and people read. */
    public static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZONE);
    }
}
