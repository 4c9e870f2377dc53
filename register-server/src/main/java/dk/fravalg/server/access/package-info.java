/**
 * Who is asking, and may they?
 *
 * <p>From a bearer token to an {@link dk.fravalg.model.actor.Actor}, and from a role and its SMART scopes to what it may do:
 * {@link dk.fravalg.server.access.Permission} is the whole table. Beside it only the sandbox knows Spring
 * Security, for its authorization server. Depends on nothing else in the server but the platform.
 */
@NullMarked
package dk.fravalg.server.access;

import org.jspecify.annotations.NullMarked;
