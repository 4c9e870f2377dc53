package dk.fravalg.model.actor;

/** The register itself: brings what is due into force, and follows what the CPR register tells. */
public record TheRegister() implements Actor {
    @Override
    public Role role() {
        return Role.REGISTER;
    }

    /** Always {@code register}. */
    @Override
    public String id() {
        return role().code();
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
