package dk.fravalg.server.docs;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a tree, and a tree as plain words. */
final class Markup {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private Markup() {}

    /** The tree of a text, without HTML comments; other HTML stays, to be shown as the text that it is. */
    static Node parse(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new WithoutComments());
        return document;
    }

    /** The words of a node and of all below it, with a blank wherever the page would have a gap. */
    static String plain(Node node) {
        Words words = new Words();
        node.accept(words);
        return words.found
                .toString()
                .replaceAll("\\s+", " ")
                .replaceAll("[ ·]+$", "")
                .strip();
    }

    /** Takes comments out of a tree. */
    private static final class WithoutComments extends AbstractVisitor {

        @Override
        public void visit(HtmlBlock html) {
            if (html.getLiteral().strip().startsWith("<!--")) {
                html.unlink();
            }
        }

        @Override
        public void visit(HtmlInline html) {
            if (html.getLiteral().startsWith("<!--")) {
                html.unlink();
            }
        }
    }

    /** Collects the words of a tree. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder found = new StringBuilder();

        @Override
        public void visit(Text text) {
            found.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            found.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            found.append(' ').append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            found.append(' ').append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(SoftLineBreak gap) {
            found.append(' ');
        }

        @Override
        public void visit(HardLineBreak gap) {
            found.append(' ');
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
            found.append(' ');
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
            found.append(node instanceof TableCell ? " · " : node instanceof TableRow ? "\n" : "");
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block) {
                found.append(' ');
            }
        }
    }
}
