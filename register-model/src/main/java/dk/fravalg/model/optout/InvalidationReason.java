package dk.fravalg.model.optout;

import java.util.Arrays;
import java.util.Optional;

/**
 * Why a clerk finds that a registration should never have been made.
 *
 * <p>Source: sundhedsloven § 25 a, stk. 5, which has rules laid down on invalidly registered opt-outs. The codes are
 * the register's own.
 */
public enum InvalidationReason {
    /** Somebody else than the citizen declared it. */
    NOT_THE_CITIZENS_OWN_DECLARATION("not-own-declaration"),
    /** The citizen could not look after own health matters when declaring it. */
    LACKED_CAPACITY("lacked-capacity"),
    /** It was registered on somebody else than the one who declared it. */
    WRONG_PERSON("wrong-person"),
    /** It was registered by mistake in any other way, for example from a form that was about something else. */
    REGISTERED_IN_ERROR("registered-in-error");

    private final String code;

    InvalidationReason(String code) {
        this.code = code;
    }

    /** The reason of this code, exactly as written; empty for any other text. */
    public static Optional<InvalidationReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** The code in FHIR, for example {@code wrong-person}. */
    public String code() {
        return code;
    }
}
