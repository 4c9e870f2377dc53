package dk.fravalg.model.person;

import java.util.regex.Pattern;

/**
 * A person's name as the CPR register has it.
 *
 * @param given one or more given and middle names separated by blanks, for example {@code Nancy Ann Test};
 *     empty for somebody who has one name only
 * @param family the surname, for example {@code Berggren}; never empty
 */
public record PersonName(String given, String family) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * Strips the names of blanks around them, and leaves one where several stand between two.
     *
     * @throws IllegalArgumentException when there is no family name
     */
    public PersonName {
        given = BLANKS.matcher(given.strip()).replaceAll(" ");
        family = BLANKS.matcher(family.strip()).replaceAll(" ");
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
