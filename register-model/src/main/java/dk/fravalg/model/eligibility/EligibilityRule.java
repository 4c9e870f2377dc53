package dk.fravalg.model.eligibility;

import java.time.LocalDate;

/** One thing that must be so for somebody to register an opt-out. All rules stand in {@link EligibilityRules#ALL}. */
public interface EligibilityRule {

    /**
     * Whether the application meets this rule.
     *
     * @param today the date in Denmark on which the register takes the application in
     */
    boolean isMetBy(Application application, LocalDate today);

    /** What is the matter when the rule is not met. */
    IneligibilityReason reason();

    /** Where the rule comes from: a paragraph of law, or whose decision it is where the law is silent. */
    String source();

    /** The rule as one English sentence, to be read aloud. */
    String sentence();
}
