/**
 * How does an opt-out end, by the citizen's word or by a clerk's?
 *
 * <p>Start with {@link dk.fravalg.it.ending.WithdrawingIT}.
 */
package dk.fravalg.it.ending;
