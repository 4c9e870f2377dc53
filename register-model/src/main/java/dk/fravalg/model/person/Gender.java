package dk.fravalg.model.person;

/** Legal sex as the CPR register has it. Shown when reading back to the right person; no rule depends on it. */
public enum Gender {
    /** Registered as male. */
    MALE,
    /** Registered as female. */
    FEMALE,
    /** The register was not told. Never guessed from the last digit of the number. */
    UNKNOWN
}
