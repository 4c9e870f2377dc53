package dk.fravalg.model.actor;

/**
 * Somebody, or a program, that keeps the register running; sees health and figures, and no person's data.
 *
 * @param id what the sign-in calls the operator; never blank
 */
public record Operator(String id) implements Actor {

    /** @throws IllegalArgumentException when the identifier is blank */
    public Operator {
        id = ActorId.named(id);
    }

    @Override
    public Role role() {
        return Role.OPERATOR;
    }

    @Override
    public String display() {
        return role().code();
    }

    @Override
    public String toString() {
        return role().code();
    }
}
