package dk.fravalg.it.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a sequence as SVG: narrow enough for a telephone, its text as text, in the reader's choice of light or dark, and in light
 * where it is printed.
 */
final class SequenceDrawing {

    private static final int WIDTH = 480;
    private static final int LINE = 19;
    private static final double LETTER = 7.6;
    private static final String STYLE = """
            <style>
              svg { --paper: #ffffff; --ink: #1b1b1b; --line: #5a6672; --box: #e6eef5; --note: #fff3d6; }
              @media (prefers-color-scheme: dark) {
                svg { --paper: #16191d; --ink: #f0f0f0; --line: #a7b3bf; --box: #26323d; --note: #40371f; }
              }
              @media print {
                svg { --paper: #ffffff; --ink: #000000; --line: #333333; --box: #eeeeee; --note: #f5f5f5; }
              }
              text { font: 15px system-ui, sans-serif; fill: var(--ink); text-anchor: middle; }
              .name { font-weight: 600; }
              .paper { fill: var(--paper); }
              .box { fill: var(--box); stroke: var(--line); }
              .note { fill: var(--note); stroke: var(--line); }
              .life { stroke: var(--line); stroke-dasharray: 2 5; }
              .arrow { stroke: var(--ink); stroke-width: 1.5; fill: none; }
              .answer { stroke-dasharray: 6 4; }
              .head { fill: var(--ink); }
            </style>
            """;

    private final Sequence sequence;
    private final StringBuilder body = new StringBuilder();

    private SequenceDrawing(Sequence sequence) {
        this.sequence = sequence;
    }

    static String of(Sequence sequence) {
        return new SequenceDrawing(sequence).drawn();
    }

    private String drawn() {
        int y = heads();
        int lifeFrom = y;
        if (sequence.planned()) {
            y = note(y, "Planned. Not offered yet.");
        }
        for (Sequence.Step step : sequence.steps()) {
            y = step.isNote() ? note(y, step.text()) : arrow(y, step);
        }
        int height = y + 16;
        StringBuilder lives = new StringBuilder();
        for (int i = 0; i < sequence.who().size(); i++) {
            lives.append("<line class=\"life\" x1=\"%1$d\" y1=\"%2$d\" x2=\"%1$d\" y2=\"%3$d\"/>%n"
                    .formatted(lane(i), lifeFrom, height - 8));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title desc">
                <title id="title">%3$s</title>
                <desc id="desc">%4$s</desc>
                %5$s<rect class="paper" width="%1$d" height="%2$d"/>
                %6$s%7$s</svg>
                """.formatted(
                        WIDTH, height, escaped(sequence.title()), escaped(sequence.description()), STYLE, lives, body);
    }

    private int heads() {
        int width = WIDTH / sequence.who().size() - 10;
        int lines = sequence.who().stream()
                .mapToInt(name -> wrapped(name, (int) (width / LETTER) - 1).size())
                .max()
                .orElse(1);
        int height = lines * LINE + 12;
        for (int i = 0; i < sequence.who().size(); i++) {
            body.append("<rect class=\"box\" x=\"%d\" y=\"8\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n"
                    .formatted(lane(i) - width / 2, width, height));
            List<String> name = wrapped(sequence.who().get(i), (int) (width / LETTER) - 1);
            int first = 8 + height / 2 - (name.size() - 1) * LINE / 2 + 5;
            for (int j = 0; j < name.size(); j++) {
                text("name", lane(i), first + j * LINE, name.get(j));
            }
        }
        return height + 14;
    }

    private int note(int y, String words) {
        List<String> lines = wrapped(words, 52);
        int top = y + 12;
        int height = lines.size() * LINE + 10;
        body.append("<rect class=\"note\" x=\"14\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>%n"
                .formatted(top, WIDTH - 28, height));
        for (int i = 0; i < lines.size(); i++) {
            text("", WIDTH / 2, top + (i + 1) * LINE, lines.get(i));
        }
        return top + height;
    }

    private int arrow(int y, Sequence.Step step) {
        int from = lane(step.from());
        int to = lane(step.to());
        List<String> lines = wrapped(step.text(), 44);
        int width = (int) (lines.stream().mapToInt(String::length).max().orElse(0) * LETTER) + 8;
        int middle = Math.max(width / 2 + 6, Math.min(WIDTH - width / 2 - 6, (from + to) / 2));
        int top = y + 12;
        int bottom = top + lines.size() * LINE;
        body.append("<rect class=\"paper\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>%n"
                .formatted(middle - width / 2, top + 2, width, lines.size() * LINE));
        for (int i = 0; i < lines.size(); i++) {
            text("", middle, top + (i + 1) * LINE - 4, lines.get(i));
        }
        int at = bottom + 8;
        int back = from < to ? -10 : 10;
        String kind = step.answer() ? "arrow answer" : "arrow";
        body.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n"
                .formatted(kind, from, at, to + back / 2, at));
        body.append("<path class=\"head\" d=\"M%d %d l%d -5 v10 z\"/>%n".formatted(to, at, back));
        return at;
    }

    private void text(String kind, int x, int y, String words) {
        String name = kind.isEmpty() ? "" : " class=\"" + kind + "\"";
        body.append("<text%s x=\"%d\" y=\"%d\">%s</text>%n".formatted(name, x, y, escaped(words)));
    }

    private int lane(int place) {
        int width = WIDTH / sequence.who().size();
        return width / 2 + place * width;
    }

    private static List<String> wrapped(String words, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
