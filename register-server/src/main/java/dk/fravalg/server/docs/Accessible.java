package dk.fravalg.server.docs;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * What Markdown leaves out and readers need: ids of headings, what a header cell is the header of, which words are Danish
 * (WCAG 2.2, 3.1.2), and that the keyboard reaches an example that is wider than the screen (2.1.1).
 */
final class Accessible implements AttributeProvider {

    private static final Set<String> DANISH = Set.of("Danish", "Dansk");

    private final Map<Node, String> ids;

    Accessible(Map<Node, String> ids) {
        this.ids = ids;
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        if (ids.containsKey(node)) {
            attributes.put("id", String.valueOf(ids.get(node)));
        }
        if (node instanceof Link) {
            // The renderer's mark for links that strangers wrote; nobody but us writes here.
            attributes.remove("rel");
        }
        if (node instanceof TableCell cell) {
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            } else if (DANISH.contains(headerOf(cell))) {
                attributes.put("lang", "da");
            }
        }
        if (tag.equals("pre") && (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock)) {
            attributes.put("tabindex", "0");
            attributes.put("role", "group");
            attributes.put("aria-label", "Example");
        }
    }

    private static String headerOf(TableCell cell) {
        int column = 0;
        for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
            column++;
        }
        Node table = cell;
        while (table != null && !(table instanceof TableBlock)) {
            table = table.getParent();
        }
        Node header =
                table == null ? null : table.getFirstChild().getFirstChild().getFirstChild();
        for (int i = 0; i < column && header != null; i++) {
            header = header.getNext();
        }
        return header == null ? "" : Markup.plain(header);
    }
}
