package dk.fravalg.model.eligibility;

import java.time.LocalDate;

/**
 * The citizen declares to be able to look after own health matters. No register can answer this, so the citizen does;
 * a declaration that proves wrong leads to an invalidation. Guardianship is not asked for: the act does not.
 */
final class DeclaresCapacity implements EligibilityRule {

    @Override
    public boolean isMetBy(Application application, LocalDate today) {
        return application.capacityDeclared();
    }

    @Override
    public IneligibilityReason reason() {
        return IneligibilityReason.CAPACITY_NOT_DECLARED;
    }

    @Override
    public String source() {
        return "Sundhedsloven § 25 a, stk. 1";
    }

    @Override
    public String sentence() {
        return "The citizen declares to be able to look after their own health matters.";
    }
}
