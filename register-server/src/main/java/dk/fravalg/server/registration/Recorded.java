package dk.fravalg.server.registration;

import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.person.PersonFacts;
import java.util.Optional;

/**
 * Tells the other features, inside the transaction, that an opt-out has changed.
 *
 * @param event what happened
 * @param citizen what the CPR register says of the citizen, where it was asked on the way
 */
public record Recorded(OptOutEvent event, Optional<PersonFacts> citizen) {}
