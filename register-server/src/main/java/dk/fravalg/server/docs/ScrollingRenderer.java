package dk.fravalg.server.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes {@link Scrolling} as a region that the keyboard reaches, since only what has the focus can be moved by its keys. */
final class ScrollingRenderer implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    ScrollingRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Scrolling.class);
    }

    @Override
    public void render(Node node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "wide");
        attributes.put("role", "region");
        attributes.put("aria-label", ((Scrolling) node).label());
        attributes.put("tabindex", "0");
        context.getWriter().line();
        context.getWriter().tag("div", attributes);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        context.getWriter().tag("/div");
        context.getWriter().line();
    }
}
