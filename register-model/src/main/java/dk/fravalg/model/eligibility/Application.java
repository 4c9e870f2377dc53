package dk.fravalg.model.eligibility;

import dk.fravalg.model.person.PersonFacts;

/**
 * What somebody brings who wants to register an opt-out.
 *
 * @param person what the CPR register says of the citizen
 * @param actingPersonally whether the citizen acts, signed in or by a form signed with own hand; false when somebody
 *     acts on the citizen's behalf, whatever the power of attorney
 * @param capacityDeclared whether the citizen has declared to be able to look after own health matters
 */
public record Application(PersonFacts person, boolean actingPersonally, boolean capacityDeclared) {}
