package dk.fravalg.server.docs;

import java.util.Arrays;
import java.util.List;

/**
 * What somebody seeks.
 *
 * @param asked as it was typed, cut off where nobody types on
 * @param words folded; none where there is nothing to seek
 */
record Query(String asked, List<String> words) {

    /** The longest that is read, in characters, and as many words of it. */
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 8;

    static Query of(String typed) {
        String asked =
                typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        List<String> words = Arrays.stream(Folding.of(asked).folded().split("\\s+", -1))
                .map(word -> word.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        return new Query(asked, words);
    }
}
