package dk.fravalg.server.docs;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as a search compares it: small letters, Danish ones as two (æ as ae, ø as oe, å as aa), others without their accents.
 *
 * @param folded what is compared
 * @param origins for each sign of it, and for its end, where that stands in the text
 */
record Folding(String folded, int[] origins) {

    static Folding of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 16);
        int[] origins = new int[text.length() * 3 + 1];
        for (int i = 0; i < text.length(); i++) {
            for (char sign : folded(text.charAt(i)).toCharArray()) {
                if (folded.length() < origins.length - 1) {
                    origins[folded.length()] = i;
                    folded.append(sign);
                }
            }
        }
        origins[folded.length()] = text.length();
        return new Folding(folded.toString(), origins);
    }

    /** Where a word stands that begins there, at this place or behind it; -1 for nowhere. */
    int find(String word, int from) {
        int at = folded.indexOf(word, from);
        while (at > 0 && isPartOfAWord(folded.charAt(at - 1)) && isPartOfAWord(word.charAt(0))) {
            at = folded.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean isPartOfAWord(char sign) {
        return Character.isLetterOrDigit(sign);
    }

    private static String folded(char sign) {
        return switch (Character.toLowerCase(sign)) {
            case 'æ' -> "ae";
            case 'ø' -> "oe";
            case 'å' -> "aa";
            default -> plain(sign);
        };
    }

    private static String plain(char sign) {
        if (sign < 128) {
            return String.valueOf(Character.toLowerCase(sign));
        }
        String apart = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD);
        return apart.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Folding that && folded.equals(that.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }
}
