package dk.fravalg.server.fhir;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like a CPR number in a URL: ten digits that begin with a day and a month, with or without a hyphen.
 *
 * <p>Replacement numbers, whose day is raised by 60, count as well. A UUID never does.
 */
final class CprInUrl {

    private static final int DIGITS = 10;

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern LIKE_CPR = Pattern.compile(
            "(?<![0-9])(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])SEP(?:0[1-9]|1[0-2])SEP[0-9]{2}SEP[0-9]{4}(?![0-9])"
                    .replace("SEP", "[-+_. \\u2010-\\u2015]{0,3}"));

    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");

    private CprInUrl() {}

    static boolean isIn(String url) {
        if (isTooShort(url)) {
            return false;
        }
        // Twice, because what is escaped twice is still somebody's number.
        String once = decoded(url);
        return holds(url) || holds(once) || holds(decoded(once));
    }

    /** Nearly every URL: no escape in it, and fewer digits than a number has. */
    private static boolean isTooShort(String url) {
        return url.indexOf('%') < 0
                && url.chars().filter(each -> each >= '0' && each <= '9').count() < DIGITS;
    }

    private static boolean holds(String text) {
        Matcher withoutIds = UUID.matcher(text);
        return LIKE_CPR.matcher(withoutIds.replaceAll("id")).find();
    }

    /** Each escape that can be read, and the rest as it stands: one that cannot be read must not hide the others. */
    private static String decoded(String text) {
        // A character for each byte on the way, so that escapes and what stands between them are put together as UTF-8.
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String unescaped = ESCAPE.matcher(bytes)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return new String(unescaped.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
