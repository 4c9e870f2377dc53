package dk.fravalg.server.lookup;

import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.event.OptOutRegistered;
import dk.fravalg.model.event.OptOutTookEffect;
import dk.fravalg.model.event.SubjectNumberChanged;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.server.registration.CitizenUpdated;
import dk.fravalg.server.registration.Recorded;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the lookup table what the Consents say, in the transaction that changes them; makes it afresh from them.
 */
public class LookupTable {

    private final StatusStore statuses;

    LookupTable(StatusStore statuses) {
        this.statuses = statuses;
    }

    /** Follows a change. @throws org.springframework.dao.DuplicateKeyException when it would be a second open one */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Recorded recorded) {
        OptOutEvent event = recorded.event();
        OptOut optOut = event.optOut();
        if (event instanceof OptOutRegistered) {
            statuses.insert(optOut, recorded.citizen().orElseThrow());
        } else if (event instanceof OptOutTookEffect) {
            statuses.noteInForce(optOut.id());
        } else if (event instanceof SubjectNumberChanged) {
            statuses.renumber(optOut.id(), optOut.cpr());
        } else if (!optOut.state().isOpen()) {
            statuses.delete(optOut.id());
        }
    }

    /** Follows a citizen's new name. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CitizenUpdated updated) {
        statuses.rename(updated.citizen());
    }

    /** Empties the table, within the caller's transaction: until that ends, lookups still see what was there. */
    public void clear() {
        statuses.deleteAll();
    }

    /** Keeps writers away until the caller's transaction ends; readers go on. */
    public void holdAll() {
        statuses.lockAgainstWriters();
    }

    /** How many rows there are. */
    public long count() {
        return statuses.count();
    }

    /** Whether there is a row of this Consent. */
    public boolean has(OptOut optOut) {
        return statuses.has(optOut.id());
    }

    /** Whether the row of this opt-out says what it should. */
    public boolean agreesWith(OptOut optOut, PersonFacts citizen) {
        return statuses.holds(optOut, citizen);
    }

    /** Adds the row of one open opt-out. */
    public void add(OptOut optOut, PersonFacts citizen) {
        statuses.insert(optOut, citizen);
    }
}
