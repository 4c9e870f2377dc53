package dk.fravalg.server.store;

import jakarta.persistence.EntityManager;

/**
 * What Hibernate holds back until the end of the transaction.
 *
 * <p>HAPI searches by SQL of its own, which Hibernate does not connect with what it has yet to write: what one step of a
 * transaction stored, the next step would not find.
 */
class Unwritten {

    private final EntityManager entities;

    Unwritten(EntityManager entities) {
        this.entities = entities;
    }

    /** Writes it now, within the transaction. */
    void write() {
        LostRace.translate(() -> {
            entities.flush();
            return this;
        });
    }
}
