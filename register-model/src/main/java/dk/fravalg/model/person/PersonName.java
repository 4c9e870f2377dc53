package dk.fravalg.model.person;

/**
 * A person's name as the CPR register has it.
 *
 * @param given one or more given and middle names separated by blanks, for example {@code Nancy Ann Test};
 *     empty for somebody who has one name only
 * @param family the surname, for example {@code Berggren}; never empty
 */
public record PersonName(String given, String family) {

    /**
     * Strips the names of blanks around them.
     *
     * @throws IllegalArgumentException when there is no family name
     */
    public PersonName {
        given = given.strip();
        family = family.strip();
        if (family.isEmpty()) {
            throw new IllegalArgumentException("A person's name has a family name.");
        }
    }

    /** The whole name as it is read back: {@code Nancy Ann Test Berggren}. */
    public String full() {
        return (given + " " + family).strip();
    }

    /** Does not show the name, since this text may end in a log. */
    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
