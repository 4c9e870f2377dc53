package dk.fravalg.model.person;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a person stands in the CPR register: the two-digit status (personstatus), 01 to 90.
 *
 * <p>Source: Danmarks Statistik and CPR-kontoret, "Status" of the CPR register. Status 10 is reserved and never used.
 */
public enum CivilStatus {
    /** 01: lives in Denmark. */
    ACTIVE_IN_DENMARK("01", true),
    /** 03: registered in Denmark under a special road code (9900 to 9999), for example without a fixed home. */
    ACTIVE_IN_DENMARK_SPECIAL_ROAD("03", true),
    /** 05: lives in Greenland. */
    ACTIVE_IN_GREENLAND("05", true),
    /** 07: registered in Greenland under a special road code. */
    ACTIVE_IN_GREENLAND_SPECIAL_ROAD("07", true),
    /** 20: has a number for tax purposes only, and lives in neither country. */
    TAX_NUMBER_ONLY("20", false),
    /** 30: the number was annulled; it never stood for anybody. */
    ANNULLED("30", false),
    /** 50: the person had two numbers, and this one was dropped; the other one counts. */
    DOUBLE_NUMBER("50", false),
    /** 60: the person was given another number, because birth date or legal sex was changed. */
    CHANGED_NUMBER("60", false),
    /** 70: disappeared; nobody knows where. */
    DISAPPEARED("70", false),
    /** 80: moved abroad. */
    EMIGRATED("80", false),
    /** 90: dead. */
    DEAD("90", false);

    private final String code;
    private final boolean active;

    CivilStatus(String code, boolean active) {
        this.code = code;
        this.active = active;
    }

    /** The status of this two-digit code; empty for any other text. */
    public static Optional<CivilStatus> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    /** The two digits of the CPR register, for example {@code 01}. */
    public String code() {
        return code;
    }

    /** Whether the person lives, has this number and is registered in Denmark or Greenland: 01, 03, 05 and 07. */
    public boolean isActive() {
        return active;
    }
}
