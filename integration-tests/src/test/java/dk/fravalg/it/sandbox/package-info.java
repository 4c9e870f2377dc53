/**
 * Does the sandbox do what integrators are told it does, and say so when they ask wrongly?
 *
 * <p>Start with {@link dk.fravalg.it.sandbox.SandboxIT}.
 */
package dk.fravalg.it.sandbox;
