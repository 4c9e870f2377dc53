/**
 * Which refusals are there, and what does each mean to the one who is refused?
 *
 * <p>Depends on nothing but the JDK. Start with {@link dk.fravalg.model.problem.Problem}, the one catalogue: the same
 * code stands in the response, on the page, in the log line and in {@code docs/api/errors.md}. Refusals that the law
 * or the state of things may give are values; {@link dk.fravalg.model.problem.RegisterProblem} is for the rest.
 */
@NullMarked
package dk.fravalg.model.problem;

import org.jspecify.annotations.NullMarked;
