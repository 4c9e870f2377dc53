/**
 * Who has looked, and who may know?
 *
 * <p>Start with {@link dk.fravalg.it.log.WhoLookedIT}.
 */
package dk.fravalg.it.log;
