/**
 * How is the register put together?
 *
 * <p>{@link dk.fravalg.server.RegisterServer} is the main class; {@link dk.fravalg.server.LiveComposition} and
 * {@link dk.fravalg.server.sandbox.SandboxComposition} choose what differs between the two ways of running it.
 */
@NullMarked
package dk.fravalg.server;

import org.jspecify.annotations.NullMarked;
