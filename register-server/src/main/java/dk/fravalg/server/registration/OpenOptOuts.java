package dk.fravalg.server.registration;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which opt-outs are open, and which of them are due: an index over {@link OptOuts}, written in the same transaction.
 *
 * <p>A citizen has one at most; the database holds that, not a check.
 */
public interface OpenOptOuts {

    /** The citizen's open opt-out. */
    Optional<OptOutId> of(CprNumber cpr);

    /** Open opt-outs whose waiting period is over at a moment, and that are not noted to be in force; earliest first. */
    List<OptOutId> dueBy(Instant now, int atMost);

    /**
     * Holds an opt-out, if it is open, until the transaction ends, so that two changes of one never meet.
     */
    void hold(OptOutId id);
}
