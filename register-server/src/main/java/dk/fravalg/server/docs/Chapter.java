package dk.fravalg.server.docs;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * One page of the description, as far as one must know it without showing it.
 *
 * @param manuscript what it is made of
 * @param title in plain words, without what is code in it
 * @param sections at least one: what stands under the title itself is the first
 */
record Chapter(Manuscript manuscript, String title, List<Section> sections) {

    private static final List<String> ASIDE = List.of(
            "artifacts/CodeSystem-", "artifacts/ValueSet-", "artifacts/ImplementationGuide-", "artifacts/example/");

    /**
     * A heading, and what stands under it.
     *
     * @param level 1 for the page's title
     * @param heading in plain words
     * @param anchor by which it is linked to
     * @param text in plain words, without the heading; may be empty
     */
    record Section(int level, String heading, String anchor, String text) {}

    /** @throws IllegalStateException when the page does not begin with its title */
    static Chapter of(Manuscript manuscript) {
        List<Section> sections = new ArrayList<>();
        Anchors anchors = new Anchors();
        StringBuilder text = new StringBuilder();
        Node document = Markup.parse(manuscript.markdown());
        if (!(document.getFirstChild() instanceof Heading first) || first.getLevel() != 1) {
            throw new IllegalStateException(manuscript.file() + " does not begin with its title");
        }
        Heading open = first;
        for (Node node = first.getNext(); node != null; node = node.getNext()) {
            if (node instanceof Heading next) {
                sections.add(section(open, anchors, text));
                text.setLength(0);
                open = next;
            } else {
                text.append(Markup.plain(node)).append(' ');
            }
        }
        sections.add(section(open, anchors, text));
        return new Chapter(manuscript, titleOf(first), List.copyOf(sections));
    }

    private static Section section(Heading heading, Anchors anchors, StringBuilder text) {
        String words = Markup.plain(heading);
        return new Section(
                heading.getLevel(), words, anchors.of(words), text.toString().strip());
    }

    /** A title such as "Taking it back: `POST …`" is called by its words. */
    private static String titleOf(Heading heading) {
        StringBuilder words = new StringBuilder();
        for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof Code)) {
                words.append(Markup.plain(node)).append(' ');
            }
        }
        String title = words.toString().replaceAll("[:\\s]+$", "");
        return title.isEmpty() ? Markup.plain(heading) : title;
    }

    String path() {
        return manuscript.path();
    }

    /** Whether it is about one resource of the FHIR package; such a page does not stand in the menu. */
    boolean isOfThePackage() {
        return path().startsWith("artifacts/");
    }

    /**
     * Whether all that it says is said on another page too, or is an example as JSON: then it is neither printed with the
     * others nor found by a search, where it would stand between the reader and the page that explains it.
     */
    boolean isAside() {
        return ASIDE.stream().anyMatch(path()::startsWith);
    }

    /** Whether a link to this place on it leads somewhere. */
    boolean has(String anchor) {
        return anchor.isEmpty()
                || sections.stream().anyMatch(section -> section.anchor().equals(anchor));
    }
}
