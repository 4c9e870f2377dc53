package dk.fravalg.server.limits;

import java.util.regex.Pattern;

/**
 * A program that calls the register, whoever uses it: what a limit is about.
 *
 * @param id as the token has it: its {@code client_id}, or its subject where it has none
 */
public record Client(String id) {

    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._:/@-]");
    private static final Pattern LIKE_CPR = Pattern.compile("[0-9]{6}[^0-9]?[0-9]{4}");
    private static final int LONGEST = 80;

    /** Safe for logs and figures: without anything that looks like a CPR number, and on one line. */
    @Override
    public String toString() {
        String plain = LIKE_CPR.matcher(UNUSUAL.matcher(id).replaceAll("?")).replaceAll("****");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
