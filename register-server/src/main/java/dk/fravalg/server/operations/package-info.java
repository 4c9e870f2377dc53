/**
 * What does an operator run, see and set right?
 *
 * <p>The job that notes what has fallen due, and the commands {@code rebuild-lookup} and {@code reconcile}. May use
 * registration, lookup, persons and audit. Start with {@link dk.fravalg.server.operations.Reconcile}.
 */
@NullMarked
package dk.fravalg.server.operations;

import org.jspecify.annotations.NullMarked;
