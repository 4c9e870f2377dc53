package dk.fravalg.server.registration;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes of opt-outs whose waiting period is over that they are in force (sundhedsloven § 25 a(2)).
 *
 * <p>This notes and tells; it decides nothing. A lookup compares the times itself, so that it may run late without an
 * answer being wrong. Any number of nodes may run it at once: each opt-out is held, and brought into force once.
 */
@UseCase
public class BringIntoForce {

    private static final Logger LOG = LoggerFactory.getLogger(BringIntoForce.class);
    private static final int AT_A_TIME = 100;

    private final ChangeOpenOptOut changes;
    private final OpenOptOuts open;
    private final Clock clock;

    BringIntoForce(ChangeOpenOptOut changes, OpenOptOuts open, Clock clock) {
        this.changes = changes;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Brings into force whatever is due now.
     *
     * @return how many it was
     */
    public int allThatIsDue(Actor actor) {
        Instant now = clock.instant();
        Set<OptOutId> tried = new HashSet<>();
        int count = 0;
        List<OptOutId> due = notYetTried(now, tried);
        while (!due.isEmpty()) {
            for (OptOutId id : due) {
                tried.add(id);
                count += bring(actor, id) ? 1 : 0;
            }
            due = notYetTried(now, tried);
        }
        return count;
    }

    /** One that cannot be brought into force must not hold up those behind it. */
    private List<OptOutId> notYetTried(Instant now, Set<OptOutId> tried) {
        return open.dueBy(now, AT_A_TIME + tried.size()).stream()
                .filter(id -> !tried.contains(id))
                .toList();
    }

    private boolean bring(Actor actor, OptOutId id) {
        try {
            return changes.change(
                    actor, Action.BRING_INTO_FORCE, id, optOut -> true, OptOut::bringIntoForce, Optional.empty());
        } catch (RuntimeException e) {
            LOG.error(
                    "NOT-BROUGHT-INTO-FORCE An opt-out is in force but could not be noted so consent={} cause={}",
                    id.value(),
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
