/**
 * What does an operator run, see and set right?
 *
 * <p>The jobs that note what has fallen due and sign the audit log, and the commands. May use registration, lookup, persons
 * and audit. Start with {@link dk.fravalg.server.operations.Reconcile}.
 */
@NullMarked
package dk.fravalg.server.operations;

import org.jspecify.annotations.NullMarked;
