/**
 * What does it cost? Measured from outside, on registers that run as they are deployed, on a PostgreSQL that keeps what it
 * acknowledges; each figure with its counterpart from the same run.
 *
 * <p>The programs print, and judge nothing. Start with {@link dk.fravalg.benchmarks.AuditCost}.
 */
@NullMarked
package dk.fravalg.benchmarks;

import org.jspecify.annotations.NullMarked;
