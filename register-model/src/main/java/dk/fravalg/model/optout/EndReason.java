package dk.fravalg.model.optout;

import java.util.Arrays;
import java.util.Optional;

/** What ended an opt-out whose Consent reads {@code inactive}. */
public enum EndReason {
    /** The citizen took it back (sundhedsloven § 25 a(3)). */
    WITHDRAWN("withdrawn", OptOutState.WITHDRAWN),
    /** The citizen died. */
    DEATH("death", OptOutState.ENDED);

    private final String code;
    private final OptOutState state;

    EndReason(String code, OptOutState state) {
        this.code = code;
        this.state = state;
    }

    /** The code in the extension {@code end-reason}. */
    public String code() {
        return code;
    }

    /** The state it leads to. */
    public OptOutState state() {
        return state;
    }

    /** The reason with this code, if there is one. */
    public static Optional<EndReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** The reason that leads to this state, if the state is one that a reason leads to. */
    public static Optional<EndReason> of(OptOutState state) {
        return Arrays.stream(values()).filter(reason -> reason.state == state).findFirst();
    }
}
