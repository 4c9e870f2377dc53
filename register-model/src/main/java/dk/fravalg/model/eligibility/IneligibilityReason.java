package dk.fravalg.model.eligibility;

import dk.fravalg.model.problem.Problem;

/** Why somebody may not register an opt-out; one reason per {@link EligibilityRule}. */
public enum IneligibilityReason {
    /** Somebody acts on the citizen's behalf. */
    ON_BEHALF_OF(Problem.ON_BEHALF_OF_NOT_ALLOWED),
    /** The citizen has not declared to be able to look after own health matters. */
    CAPACITY_NOT_DECLARED(Problem.CAPACITY_NOT_DECLARED),
    /** The CPR register has the citizen as dead, gone away, or under another number. */
    CPR_NOT_ACTIVE(Problem.CPR_NOT_ACTIVE),
    /** The citizen has not had the 60th birthday. */
    NOT_YET_60(Problem.NOT_YET_60);

    private final Problem problem;

    IneligibilityReason(Problem problem) {
        this.problem = problem;
    }

    /** How the reason is told to those outside. */
    public Problem problem() {
        return problem;
    }
}
