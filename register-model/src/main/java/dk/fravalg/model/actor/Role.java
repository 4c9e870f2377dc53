package dk.fravalg.model.actor;

import java.util.Arrays;
import java.util.Optional;

/** In which role somebody acts; the claim {@code role} of an access token, except {@link #REGISTER} and {@link #UNIDENTIFIED}. */
public enum Role {
    /** Somebody for themselves; {@code citizen}. */
    CITIZEN("citizen"),
    /** Keys in paper forms at the authority that runs the register; {@code clerk}. */
    CLERK("clerk"),
    /** Treats people, and looks up by a page; {@code health-professional}. */
    HEALTH_PROFESSIONAL("health-professional"),
    /** A system of municipality, hospital, general practice or ambulance service; {@code system}. */
    SYSTEM("system"),
    /** Reads the audit trail, and no opt-outs; {@code auditor}. */
    AUDITOR("auditor"),
    /** Keeps the register running, and sees no person's data; {@code operator}. */
    OPERATOR("operator"),
    /** The register itself, by its own clock or on a message from CPR; {@code register}. */
    REGISTER("register"),
    /** Nobody knows who: without a token that is believed; {@code unidentified}. Only ever refused. */
    UNIDENTIFIED("unidentified");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The role of this code, exactly as written; empty for any other text. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** The code in tokens and in the audit trail, for example {@code health-professional}. */
    public String code() {
        return code;
    }
}
