/**
 * Who is this? All that a rule may know of a person: the CPR number, and what the CPR register says.
 *
 * <p>Depends on nothing but the JDK. Start with {@link dk.fravalg.model.person.CprNumber}, whose {@code read} is the
 * only way in for text from outside, and {@link dk.fravalg.model.person.PersonFacts}. Everything here hides itself in
 * {@code toString}, because logging is where leaks happen.
 */
@NullMarked
package dk.fravalg.model.person;

import org.jspecify.annotations.NullMarked;
