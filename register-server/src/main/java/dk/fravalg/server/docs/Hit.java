package dk.fravalg.server.docs;

import java.util.List;

/**
 * A section that was found.
 *
 * @param chapter where it stands
 * @param section the section
 * @param score how well it fits; more is better
 * @param excerpt where the words stand in it
 */
record Hit(Chapter chapter, Chapter.Section section, int score, List<Piece> excerpt) {

    /**
     * A piece of an excerpt.
     *
     * @param text as it stands on the page
     * @param marked whether it is what was sought
     */
    record Piece(String text, boolean marked) {}
}
