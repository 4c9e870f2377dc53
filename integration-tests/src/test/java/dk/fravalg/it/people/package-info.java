/**
 * What becomes of an opt-out when the CPR register tells of a change: a death, a new number, a move?
 *
 * <p>Start with {@link dk.fravalg.it.people.NumberChangesIT}.
 */
package dk.fravalg.it.people;
