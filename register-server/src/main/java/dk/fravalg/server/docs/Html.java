package dk.fravalg.server.docs;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** Chapters as HTML, with links that lead somewhere, and headings, tables and examples that everybody can use. */
final class Html {

    private final Description description;
    private final Links links;

    Html(Description description) {
        this.description = description;
        this.links = new Links(description);
    }

    /**
     * A chapter that can be shown.
     *
     * @param html safe to be put in a page as it is
     * @param unserved the files of the project that it names and that are not served, each once
     */
    record Shown(String html, List<String> unserved) {}

    Shown of(Chapter chapter, Placing placing) {
        Node document = Markup.parse(chapter.manuscript().markdown());
        Preparing preparing = new Preparing(chapter, placing);
        document.accept(preparing);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(Markup.EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .nodeRendererFactory(ScrollingRenderer::new)
                .attributeProviderFactory(context -> new Accessible(preparing.ids))
                .build();
        return new Shown(renderer.render(document), List.copyOf(preparing.unserved));
    }

    /** Makes the tree of a chapter ready to be shown. */
    private final class Preparing extends AbstractVisitor {

        private final Chapter chapter;
        private final Placing placing;
        private final Map<Node, String> ids = new IdentityHashMap<>();
        private final Set<String> unserved = new LinkedHashSet<>();
        private final List<Chapter.Section> left;
        private String heading = "";
        private int tables;

        private Preparing(Chapter chapter, Placing placing) {
            this.chapter = chapter;
            this.placing = placing;
            this.left = new ArrayList<>(chapter.sections());
        }

        @Override
        public void visit(Heading node) {
            if (!(node.getParent() instanceof Document)) {
                // One in a quotation is no section.
                visitChildren(node);
                return;
            }
            Chapter.Section section = left.remove(0);
            heading = section.heading();
            ids.put(node, placing.id(chapter, section.anchor()));
            node.setLevel(placing.level(section.level()));
            visitChildren(node);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            Links.Target target = links.of(chapter, link.getDestination(), placing);
            callByItsTitle(link);
            target.href().ifPresentOrElse(link::setDestination, () -> {
                unserved.add(target.file());
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            });
        }

        /** On a small screen a drawing is small: it leads to itself alone, where it can be made as large as one likes. */
        @Override
        public void visit(Image image) {
            links.picture(chapter, image.getDestination())
                    .ifPresentOrElse(
                            picture -> {
                                image.setDestination(picture.address());
                                Link alone = new Link(picture.address(), null);
                                image.insertBefore(alone);
                                alone.appendChild(image);
                            },
                            () -> {
                                image.insertBefore(new Text(Markup.plain(image)));
                                image.unlink();
                            });
        }

        /** Who reads a page does not know the file that it is made of, by whose name the project's own pages call it. */
        private void callByItsTitle(Link link) {
            if (link.getFirstChild() instanceof Text words && words.getLiteral().endsWith(".md")) {
                links.named(chapter, link.getDestination()).ifPresent(named -> words.setLiteral(named.title()));
            }
        }

        /** A file of the FHIR package that is named as code leads to its page. */
        @Override
        public void visit(Code code) {
            if (code.getParent() instanceof Link) {
                return;
            }
            description
                    .byFile(code.getLiteral())
                    .filter(named -> code.getLiteral().startsWith(Artifact.FOLDER))
                    .ifPresent(named -> {
                        Link link = new Link(placing.href(named, ""), null);
                        code.insertBefore(link);
                        link.appendChild(new Text(named.title()));
                        code.unlink();
                    });
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
            if (block instanceof TableBlock) {
                tables++;
                Scrolling around = new Scrolling("Table " + tables + ": " + heading);
                block.insertBefore(around);
                around.appendChild(block);
            }
        }
    }
}
