/**
 * Does the register start when it should, and refuse to when it should not?
 *
 * <p>Start with {@link dk.fravalg.it.starting.LiveCompositionIT}.
 */
package dk.fravalg.it.starting;
