package dk.fravalg.server.docs;

import java.util.ArrayList;
import java.util.List;

/** A few lines of a text, from where what was sought stands in it. */
final class Excerpt {

    /** In characters. */
    private static final int LENGTH = 240;

    private static final int BEFORE_THE_FIRST_HIT = 60;

    private Excerpt() {}

    static List<Hit.Piece> of(String text, List<String> words) {
        Folding folding = Folding.of(text);
        int first = firstHit(folding, words);
        int from = first <= BEFORE_THE_FIRST_HIT ? 0 : afterBlank(text, first - BEFORE_THE_FIRST_HIT);
        int to = Math.min(text.length(), from + LENGTH);
        List<Hit.Piece> pieces = new ArrayList<>();
        StringBuilder unmarked = new StringBuilder(from > 0 ? "… " : "");
        int at = from;
        while (at < to) {
            int end = endOfHit(folding, words, at);
            if (end > at) {
                if (!unmarked.isEmpty()) {
                    pieces.add(new Hit.Piece(unmarked.toString(), false));
                    unmarked.setLength(0);
                }
                pieces.add(new Hit.Piece(text.substring(at, end), true));
                at = end;
            } else {
                unmarked.append(text.charAt(at));
                at++;
            }
        }
        unmarked.append(at < text.length() ? " …" : "");
        if (!unmarked.isEmpty()) {
            pieces.add(new Hit.Piece(unmarked.toString(), false));
        }
        return pieces;
    }

    private static int firstHit(Folding folding, List<String> words) {
        return words.stream()
                .mapToInt(word -> folding.find(word, 0))
                .filter(at -> at >= 0)
                .map(at -> folding.origins()[at])
                .min()
                .orElse(0);
    }

    private static int afterBlank(String text, int at) {
        int blank = text.indexOf(' ', at);
        return blank < 0 || blank > at + BEFORE_THE_FIRST_HIT / 2 ? at : blank + 1;
    }

    /** Where a word ends that begins at this place of the text; the place itself where none does. */
    private static int endOfHit(Folding folding, List<String> words, int at) {
        int place = placeOf(folding, at);
        int end = at;
        for (String word : words) {
            if (folding.folded().startsWith(word, place) && folding.find(word, place) == place) {
                end = Math.max(end, folding.origins()[place + word.length()]);
            }
        }
        return end;
    }

    private static int placeOf(Folding folding, int at) {
        int place = at;
        while (place < folding.folded().length() && folding.origins()[place] < at) {
            place++;
        }
        return place;
    }
}
