/**
 * What is an opt-out, when does it count, and which changes to it are legal?
 *
 * <p>Depends on {@code person} and {@code problem}, and on {@code event}: the two know each other, because a legal
 * change and the event that tells of it are made together or not at all. Start with
 * {@link dk.fravalg.model.optout.OptOut}; {@link dk.fravalg.model.optout.WaitingPeriod} says when it takes effect.
 */
@NullMarked
package dk.fravalg.model.optout;

import org.jspecify.annotations.NullMarked;
