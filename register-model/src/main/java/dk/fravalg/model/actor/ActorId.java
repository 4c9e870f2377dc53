package dk.fravalg.model.actor;

/** The demand on what names an actor in the audit log. */
final class ActorId {

    private ActorId() {}

    /** @throws IllegalArgumentException when the text is blank, since the audit log must be able to say who */
    static String named(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An actor has an identifier.");
        }
        return id;
    }
}
