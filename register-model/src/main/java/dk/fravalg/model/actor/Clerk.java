package dk.fravalg.model.actor;

import java.util.Optional;

/**
 * A clerk at the authority that runs the register: enters, withdraws and invalidates from paper.
 *
 * @param id what the sign-in calls the clerk; never blank
 * @param reason why this clerk reads; without one, reading is refused
 */
public record Clerk(String id, Organisation organisation, Optional<AccessReason> reason) implements Actor {

    /** @throws IllegalArgumentException when the identifier is blank */
    public Clerk {
        id = ActorId.named(id);
    }

    @Override
    public Role role() {
        return Role.CLERK;
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
