package dk.fravalg.model.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules on who may register an opt-out, to be read aloud from top to bottom.
 *
 * <p>Source: sundhedsloven § 25 a, by <a href="https://www.retsinformation.dk/eli/lta/2023/1779">act 1779 of 2023</a>.
 */
public final class EligibilityRules {

    /** All rules; the reasons of a refusal come in this order. */
    public static final List<EligibilityRule> ALL =
            List.of(new ActsPersonally(), new DeclaresCapacity(), new IsAliveAndActiveInCpr(), new HasTurnedSixty());

    private EligibilityRules() {}

    /**
     * Holds an application against all rules, and reports every one that is not met.
     *
     * @param today the date in Denmark on which the register takes the application in
     */
    public static Eligibility judge(Application application, LocalDate today) {
        List<IneligibilityReason> reasons = ALL.stream()
                .filter(rule -> !rule.isMetBy(application, today))
                .map(EligibilityRule::reason)
                .toList();
        return reasons.isEmpty() ? new Eligibility.Eligible() : new Eligibility.Ineligible(reasons);
    }
}
