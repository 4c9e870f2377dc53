/**
 * What happens when a citizen opts out, takes it back, or a registration turns out never to have been one?
 *
 * <p>The use cases, each a verb, and the two ports they need: {@link dk.fravalg.server.registration.OptOuts} for the truth
 * and {@link dk.fravalg.server.registration.OpenOptOuts} for which are open. Others hear of changes by
 * {@link dk.fravalg.server.registration.Recorded}, in the same transaction. May use persons and audit. Start with
 * {@link dk.fravalg.server.registration.RegisterOptOut}.
 */
@NullMarked
package dk.fravalg.server.registration;

import org.jspecify.annotations.NullMarked;
