/**
 * What does the register answer when somebody asks whether a citizen has opted out?
 *
 * <p>The answer as values: three words, and what is read back with each. May depend on {@code person} and {@code optout}.
 * Start with {@link dk.fravalg.model.status.ResuscitationStatus}.
 */
@NullMarked
package dk.fravalg.model.status;

import org.jspecify.annotations.NullMarked;
