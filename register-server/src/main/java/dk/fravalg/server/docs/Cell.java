package dk.fravalg.server.docs;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as cells of a Markdown table. */
final class Cell {

    private Cell() {}

    /** A text that is no Markdown, so that every sign of it is seen. */
    static String plain(String text) {
        return oneLine(text.replaceAll("([\\\\`*_\\[\\]<>#~&!])", "\\\\$1"));
    }

    /** A text that is Markdown, on one line. */
    static String markdown(String text) {
        return oneLine(text);
    }

    /** A code; nothing for nothing. */
    static String code(String text) {
        return text.isEmpty() ? "" : oneLine("`" + text + "`");
    }

    /** Codes, one after the other. */
    static String codes(List<String> texts) {
        return texts.stream().map(Cell::code).collect(Collectors.joining(", "));
    }

    /** A row of cells that are ready. */
    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The head of a table. */
    static String head(String... names) {
        return row(names) + "|" + "---|".repeat(names.length) + "\n";
    }

    private static String oneLine(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ").strip();
    }
}
