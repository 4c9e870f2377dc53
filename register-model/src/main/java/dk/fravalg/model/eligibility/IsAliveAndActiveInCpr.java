package dk.fravalg.model.eligibility;

import java.time.LocalDate;

/**
 * The CPR register has the citizen as living in Denmark or Greenland under this number. The act says "everyone" and
 * does not speak of people abroad; that they are left out is a decision of this register.
 */
final class IsAliveAndActiveInCpr implements EligibilityRule {

    @Override
    public boolean isMetBy(Application application, LocalDate today) {
        return application.person().status().isActive();
    }

    @Override
    public IneligibilityReason reason() {
        return IneligibilityReason.CPR_NOT_ACTIVE;
    }

    @Override
    public String source() {
        return "Decision of the register: the act is silent on people who are not active in the CPR register";
    }

    @Override
    public String sentence() {
        return "The citizen is alive and active in the CPR register.";
    }
}
