package dk.fravalg.server.docs;

/**
 * Where a chapter is shown, which decides what its links and anchors are.
 *
 * @param together on one page with all the others, or on a page of its own
 * @param suffix what is added to each address on the site, for example {@code ?lang=en}, or nothing
 */
record Placing(boolean together, String suffix) {

    /** Where every address of the description begins. */
    static final String ROOT = "/docs";

    /** The anchor of a place, as it is on this page. */
    String id(Chapter chapter, String anchor) {
        if (!together) {
            return anchor;
        }
        String prefix = chapter.path().replace('/', '.');
        boolean title =
                anchor.isEmpty() || anchor.equals(chapter.sections().get(0).anchor());
        return title ? prefix : prefix + "--" + anchor;
    }

    /** Where a link to a place leads. */
    String href(Chapter chapter, String anchor) {
        if (together && !chapter.isAside()) {
            return "#" + id(chapter, anchor);
        }
        return ROOT + "/" + chapter.path() + suffix + (anchor.isEmpty() ? "" : "#" + anchor);
    }

    /** The level of a heading: on a page with all the others, one deeper. */
    int level(int ownLevel) {
        return Math.min(6, together ? ownLevel + 1 : ownLevel);
    }
}
