package dk.fravalg.model.eligibility;

import java.time.LocalDate;

/**
 * The citizen has had the 60th birthday; the birthday itself counts, as "fyldt 60 år" says. The birth date is the CPR
 * register's, not the one in the number.
 */
final class HasTurnedSixty implements EligibilityRule {

    private static final int AGE = 60;

    @Override
    public boolean isMetBy(Application application, LocalDate today) {
        return application.person().ageOn(today) >= AGE;
    }

    @Override
    public IneligibilityReason reason() {
        return IneligibilityReason.NOT_YET_60;
    }

    @Override
    public String source() {
        return "Sundhedsloven § 25 a, stk. 1";
    }

    @Override
    public String sentence() {
        return "The citizen has turned 60.";
    }
}
