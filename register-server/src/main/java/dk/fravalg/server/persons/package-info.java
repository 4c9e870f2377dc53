/**
 * Who is this CPR number: name, birth, civil status, residence; and what does the CPR register tell us of changes?
 *
 * <p>A port, {@link dk.fravalg.server.persons.PersonRegistry}, with an IHE PDQm client as its live adaptor; the sandbox
 * brings its own. Depends on nothing but the platform. Start with the port.
 */
@NullMarked
package dk.fravalg.server.persons;

import org.jspecify.annotations.NullMarked;
