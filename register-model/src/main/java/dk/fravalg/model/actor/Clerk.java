package dk.fravalg.model.actor;

/**
 * A clerk at the authority that runs the register: enters, withdraws and invalidates from paper.
 *
 * @param id what the sign-in calls the clerk; never blank
 */
public record Clerk(String id, Organisation organisation) implements Actor {

    /** @throws IllegalArgumentException when the identifier is blank */
    public Clerk {
        id = ActorId.named(id);
    }

    @Override
    public Role role() {
        return Role.CLERK;
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
