package dk.fravalg.model.actor;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a clerk reads what is registered about somebody. A clerk does not treat anybody, so that no treatment explains a
 * look; the citizen sees the reason in their own log (databeskyttelsesforordningen art. 5(1)(b), purpose limitation).
 */
public enum AccessReason {
    /** A paper form has come in; {@code paper-form}. */
    PAPER_FORM("paper-form"),
    /** The citizen has asked; {@code citizen-enquiry}. */
    CITIZEN_ENQUIRY("citizen-enquiry"),
    /** Something may be wrong with a registration; {@code correction}. */
    CORRECTION("correction"),
    /** A complaint is being handled; {@code complaint}. */
    COMPLAINT("complaint");

    private final String code;

    AccessReason(String code) {
        this.code = code;
    }

    /** The reason of this code, exactly as written; empty for any other text. */
    public static Optional<AccessReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** The code in requests, tokens and the audit log, for example {@code paper-form}; at most 20 characters. */
    public String code() {
        return code;
    }
}
