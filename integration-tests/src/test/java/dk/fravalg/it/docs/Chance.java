package dk.fravalg.it.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text taken apart into what is the same in every run, and what chance or the hour has made: times, UUIDs, signatures,
 * hashes, keys, the length of a log.
 *
 * <p>Signatures, hashes and keys are long; on a page their beginning stands for them, with {@code …}.
 *
 * @param constant the text with a sign in each place of the others
 * @param made the others, in their order
 */
record Chance(String constant, List<String> made) {

    private static final String RUN = "[A-Za-z0-9_-]";

    /** Base64url with small and large letters and figures: no word is like that. */
    private static final String KEY = "(?<!%1$s)(?=%1$s*\\d)(?=%1$s*[a-z])(?=%1$s*[A-Z])%1$s{40,}".formatted(RUN);

    /** Three lines of a signed note, and its key: base64 with strokes, which could not be told from a path elsewhere. */
    private static final String NOTE =
            "(?<=\\n)[A-Za-z0-9+/]{43}=(?=\\n)|(?<=— \\S{1,80} )[A-Za-z0-9+/]{80,}={0,2}|(?<=\\+)[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}";

    private static final Pattern LONG =
            Pattern.compile("(?<jws>eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+)|(?<key>" + NOTE + "|" + KEY + ")");

    private static final Pattern MADE =
            Pattern.compile("(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d))"
                    + "|(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"
                    + "|(?<jws>eyJ…)|(?<key>[A-Za-z0-9+/_=-]{8}…)|(?<count>(?<=\\n)\\d+(?=\\n[A-Za-z0-9+/]{8}…))");

    static Chance in(String text) {
        List<String> made = new ArrayList<>();
        String constant = MADE.matcher(text).replaceAll(found -> {
            made.add(found.group());
            return Matcher.quoteReplacement(signOf(found));
        });
        return new Chance(constant, made);
    }

    /** The text with others in the place of what was made. */
    static String replaced(String text, UnaryOperator<String> others) {
        return MADE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(others.apply(found.group())));
    }

    /** With the long ones cut short, as they stand on a page. */
    static String shortened(String text) {
        return LONG.matcher(text).replaceAll(found -> {
            String all = found.group();
            return Matcher.quoteReplacement(all.startsWith("eyJ") ? "eyJ…" : all.substring(0, 8) + "…");
        });
    }

    private static String signOf(MatchResult found) {
        String made = found.group();
        if (isCount(made)) {
            return "⟨count⟩";
        }
        if (made.endsWith("…")) {
            return made.startsWith("eyJ") ? "⟨token⟩" : "⟨key⟩";
        }
        return made.contains("T") ? (made.endsWith("Z") ? "⟨time Z⟩" : "⟨time⟩") : "⟨uuid⟩";
    }

    /** Whether something that was made is how many records a log has: it grows with every look into it. */
    static boolean isCount(String made) {
        return made.chars().allMatch(Character::isDigit);
    }

    /** Whether something that was made is a time. */
    static boolean isTime(String made) {
        return made.contains("T") && made.indexOf(':') > 0;
    }
}
