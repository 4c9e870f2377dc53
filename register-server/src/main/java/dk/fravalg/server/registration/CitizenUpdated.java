package dk.fravalg.server.registration;

import dk.fravalg.model.person.PersonFacts;

/**
 * Tells the other features, inside the transaction, that the CPR register has new facts of a citizen.
 *
 * @param citizen the facts as they are now
 */
public record CitizenUpdated(PersonFacts citizen) {}
