/**
 * Who acts? An argument of every use case, so that no door can forget to say it.
 *
 * <p>Depends on {@code person} only. Start with {@link dk.fravalg.model.actor.Actor}. What each may do is not decided
 * here but by the permissions of the server; here is only who it is, how the audit log names it, and whether it may
 * see more than what is in force.
 */
@NullMarked
package dk.fravalg.model.actor;

import org.jspecify.annotations.NullMarked;
