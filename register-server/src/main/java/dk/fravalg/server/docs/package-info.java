/**
 * How is the register spoken to? The interface description (snitfladebeskrivelsen), as the register serves it at {@code /docs}.
 *
 * <p>The pages are the Markdown files of the project and the FHIR package, both in the jar, so that what is read is what this
 * register does. Open to all, read-only; knows nothing of any citizen and asks no database, so that it is there when the
 * database is not. May use {@code pages} and nothing else of the register. Start with
 * {@link dk.fravalg.server.docs.Description}.
 */
@NullMarked
package dk.fravalg.server.docs;

import org.jspecify.annotations.NullMarked;
