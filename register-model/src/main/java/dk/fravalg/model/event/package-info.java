/**
 * What has happened to an opt-out? Other features hear of it through these records, in the same transaction.
 *
 * <p>Depends on {@code person} and on {@code optout}; the two know each other, because a legal change and its event
 * are made together. Names are in the past tense, and each record has its own version: a stored event is read by
 * programs that are younger than it. Start with {@link dk.fravalg.model.event.OptOutEvent}.
 */
@NullMarked
package dk.fravalg.model.event;

import org.jspecify.annotations.NullMarked;
