package dk.fravalg.model.optout;

import java.time.Instant;

/**
 * The time for second thoughts (betænkningstid): how long after its registration an opt-out takes effect.
 *
 * <p>Seven calendar days, to the same wall-clock time in Denmark: registered on a Monday at 14:05, in force the next
 * Monday at 14:05. That is 168 hours, except over the two clock changes of the year:
 *
 * <ul>
 *   <li>Over the change to summer time it is 167 hours. Where the wall-clock time does not exist on the seventh day
 *       (between 02:00 and 03:00) it is moved forward by the hour that is left out: 02:30 becomes 03:30, and the
 *       period is exactly 168 hours.
 *   <li>Over the change to winter time it is 169 hours. Where the wall-clock time exists twice on the seventh day
 *       (between 02:00 and 03:00) the first one counts, which keeps the offset of the registration, and the period
 *       is exactly 168 hours.
 * </ul>
 *
 * <p>Source: sundhedsloven § 25 a, stk. 2 (seven days after registration). The act does not say how the days are
 * counted; the contract does.
 */
public final class WaitingPeriod {

    /** The length in calendar days. */
    public static final int DAYS = 7;

    private WaitingPeriod() {}

    /**
     * The first moment at which an opt-out registered at this moment is in force.
     *
     * @param registeredAt when the register took it in; on paper too, and never the date that the citizen wrote
     */
    public static Instant effectiveFrom(Instant registeredAt) {
        return registeredAt.atZone(DanishTime.ZONE).plusDays(DAYS).toInstant();
    }
}
