package dk.fravalg.model.actor;

import java.util.Optional;

/**
 * A system that asks by itself or for its users: care record, hospital, general practice, ambulance service.
 *
 * @param clientId the OAuth client id, for example {@code eoj-hilleroed}; never blank
 */
public record ConnectedSystem(String clientId, Organisation organisation) implements Actor {

    /** @throws IllegalArgumentException when the identifier is blank */
    public ConnectedSystem {
        clientId = ActorId.named(clientId);
    }

    @Override
    public Role role() {
        return Role.SYSTEM;
    }

    @Override
    public String id() {
        return clientId;
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
