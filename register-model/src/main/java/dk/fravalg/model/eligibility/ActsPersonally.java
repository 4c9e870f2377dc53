package dk.fravalg.model.eligibility;

import java.time.LocalDate;

/** Only the citizen can opt out: no relative, no guardian, no holder of a power of attorney. */
final class ActsPersonally implements EligibilityRule {

    @Override
    public boolean isMetBy(Application application, LocalDate today) {
        return application.actingPersonally();
    }

    @Override
    public IneligibilityReason reason() {
        return IneligibilityReason.ON_BEHALF_OF;
    }

    @Override
    public String source() {
        return "Sundhedsloven § 25 a, stk. 1; Sundhedsdatastyrelsen, questions and answers on the opt-out";
    }

    @Override
    public String sentence() {
        return "The citizen acts personally, and nobody acts on the citizen's behalf.";
    }
}
