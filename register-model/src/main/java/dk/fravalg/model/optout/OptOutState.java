package dk.fravalg.model.optout;

/**
 * Where an opt-out stands in its life. Two states are open, three are closed, and none leads back from closed to open.
 *
 * <p>Whether it counts at a moment is not read here but asked of {@link OptOut#isInForceAt}, because the job that
 * turns waiting into in force may lag behind the clock.
 */
public enum OptOutState {
    /** Registered; the waiting period runs. FHIR status {@code proposed}. */
    WAITING(true),
    /** The waiting period is over, and this was noted. FHIR status {@code active}. */
    IN_FORCE(true),
    /** The citizen took it back. FHIR status {@code inactive}. */
    WITHDRAWN(false),
    /** The citizen died. FHIR status {@code inactive}. */
    ENDED(false),
    /** It should never have been registered. FHIR status {@code entered-in-error}. */
    INVALID(false);

    private final boolean open;

    OptOutState(boolean open) {
        this.open = open;
    }

    /** Whether the wish still stands: waiting or in force. A citizen has at most one open opt-out. */
    public boolean isOpen() {
        return open;
    }
}
