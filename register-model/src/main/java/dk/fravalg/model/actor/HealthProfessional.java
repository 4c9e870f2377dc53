package dk.fravalg.model.actor;

import java.util.Optional;

/**
 * Somebody who treats people and has signed in personally; sees what is in force, and nothing else.
 *
 * @param id what the sign-in calls the professional; never blank
 */
public record HealthProfessional(String id, Organisation organisation) implements Actor {

    /** @throws IllegalArgumentException when the identifier is blank */
    public HealthProfessional {
        id = ActorId.named(id);
    }

    @Override
    public Role role() {
        return Role.HEALTH_PROFESSIONAL;
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
