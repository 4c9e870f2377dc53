/**
 * What does an integrator need who has no country at hand?
 *
 * <p>A second composition of the same register: made-up people instead of the CPR register, tokens for the asking, a clock
 * that can be moved. Nothing in the live register knows of it. May use everything; used by nobody. Start with
 * {@link dk.fravalg.server.sandbox.SandboxComposition}.
 */
@NullMarked
package dk.fravalg.server.sandbox;

import org.jspecify.annotations.NullMarked;
