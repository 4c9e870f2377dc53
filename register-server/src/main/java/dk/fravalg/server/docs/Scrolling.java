package dk.fravalg.server.docs;

import org.commonmark.node.CustomBlock;

/** What a wide table stands in: on a small screen it is moved by itself, and the page is not. */
final class Scrolling extends CustomBlock {

    private final String label;

    Scrolling(String label) {
        this.label = label;
    }

    /** What a screen reader calls it. */
    String label() {
        return label;
    }
}
