/**
 * What does every feature need that has nothing to do with the law?
 *
 * <p>Tables, time, correlation ids and the commands of the jar; no domain word. Depends on nothing else in the server.
 * Start with {@link dk.fravalg.server.platform.Command}.
 */
@NullMarked
package dk.fravalg.server.platform;

import org.jspecify.annotations.NullMarked;
