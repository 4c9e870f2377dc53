package dk.fravalg.it.docs;

/**
 * Something on a page that a test acts on: a fence, or a comment that stands alone.
 *
 * @param mark what the comment before the fence says, for example {@code request: citizen nancyann}; empty for none
 * @param language of the fence, for example {@code http}; empty for a comment that stands alone
 * @param text within the fence, without the last line's end; of a comment that stands alone, the comment
 * @param from the first line of the text, counted from 0
 * @param to the line after its last
 */
record Piece(String mark, String language, String text, int from, int to) {

    /** Whether the mark is this word, alone or before a colon or a comma. */
    boolean is(String word) {
        return mark.equals(word) || mark.startsWith(word + ":") || mark.startsWith(word + ",");
    }

    /** What stands in the mark after the colon. */
    String what() {
        return mark.substring(mark.indexOf(':') + 1).strip();
    }

    /** Whether only a part of the answer is printed. */
    boolean inPart() {
        return mark.endsWith(", in part");
    }

    /** What to write in the place of the text. */
    record Rewritten(Piece piece, String text) {}
}
