/**
 * Has this citizen opted out, now?
 *
 * <p>The use case {@link dk.fravalg.server.lookup.LookUpStatus} over a table of its own: one indexed read, compared with the
 * clock, logged, signed. The table follows {@code registration}'s events in their transaction. May use audit, persons and
 * registration's port and events. Start with the use case.
 */
@NullMarked
package dk.fravalg.server.lookup;

import org.jspecify.annotations.NullMarked;
