package dk.fravalg.model.eligibility;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether somebody may register an opt-out. Made by {@link EligibilityRules#judge}. */
public sealed interface Eligibility permits Eligibility.Eligible, Eligibility.Ineligible {

    /** Asks for an answer to either case, so that none is forgotten. */
    <T> T fold(Supplier<T> ifEligible, Function<List<IneligibilityReason>, T> ifNot);

    /** All rules are met. */
    record Eligible() implements Eligibility {
        @Override
        public <T> T fold(Supplier<T> ifEligible, Function<List<IneligibilityReason>, T> ifNot) {
            return ifEligible.get();
        }
    }

    /**
     * One or more rules are not met.
     *
     * @param reasons never empty, in the order of the rules
     */
    record Ineligible(List<IneligibilityReason> reasons) implements Eligibility {

        /** @throws IllegalArgumentException when there is no reason */
        public Ineligible {
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("Nobody is ineligible without a reason.");
            }
            reasons = List.copyOf(reasons);
        }

        @Override
        public <T> T fold(Supplier<T> ifEligible, Function<List<IneligibilityReason>, T> ifNot) {
            return ifNot.apply(reasons);
        }
    }
}
