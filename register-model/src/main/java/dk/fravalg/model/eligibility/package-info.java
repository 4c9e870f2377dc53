/**
 * Who may register an opt-out, and if somebody may not, for which reasons?
 *
 * <p>Depends on {@code person} and {@code problem}. Start with {@link dk.fravalg.model.eligibility.EligibilityRules}:
 * a list that one can read aloud, one class per rule. Withdrawal asks none of this; it is free at any time.
 */
@NullMarked
package dk.fravalg.model.eligibility;

import org.jspecify.annotations.NullMarked;
