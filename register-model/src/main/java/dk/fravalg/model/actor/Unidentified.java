package dk.fravalg.model.actor;

/** Somebody without a token that is believed. May do nothing; stands in the audit log where they were refused. */
public record Unidentified() implements Actor {

    @Override
    public Role role() {
        return Role.UNIDENTIFIED;
    }

    /** Always {@code unidentified}. */
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
