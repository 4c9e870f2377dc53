/**
 * How much may one caller ask?
 *
 * <p>Who may do what is decided elsewhere; here is only counted how often, and about how many people. The doors and the
 * gate ask {@link dk.fravalg.server.limits.Throttle}. In memory, for each node by itself. Depends on nothing else in the
 * server.
 */
@NullMarked
package dk.fravalg.server.limits;

import org.jspecify.annotations.NullMarked;
