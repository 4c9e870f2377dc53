package dk.fravalg.model.actor;

import java.util.Optional;

/**
 * Somebody who checks who has looked; reads the audit trail and its proof, and no opt-outs.
 *
 * @param id what the sign-in calls the auditor; never blank
 */
public record Auditor(String id, Organisation organisation) implements Actor {

    /** @throws IllegalArgumentException when the identifier is blank */
    public Auditor {
        id = ActorId.named(id);
    }

    @Override
    public Role role() {
        return Role.AUDITOR;
    }

    @Override
    public Optional<Organisation> belongsTo() {
        return Optional.of(organisation);
    }

    @Override
    public String display() {
        return organisation.name();
    }

    @Override
    public String toString() {
        return role().code() + " (" + display() + ")";
    }
}
