package dk.fravalg.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of {@code docs/api}, and the pieces of it in their order.
 *
 * @param lines without their ends
 */
record Page(Path file, List<String> lines) {

    /** The project's top folder. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern COMMENT = Pattern.compile("<!-- (.+) -->");
    private static final String FENCE = "```";

    /** All of them, in the order of their names. */
    static List<Page> all() {
        try (Stream<Path> files = Files.list(TOP.resolve("docs/api"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page read(Path file) {
        try {
            return new Page(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fences, and comments with a colon that stand alone. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        String mark = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher comment = COMMENT.matcher(line);
            if (line.startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                String text = String.join("\n", lines.subList(i + 1, end));
                pieces.add(new Piece(mark, line.substring(FENCE.length()), text, i + 1, end));
                mark = "";
                i = end;
            } else if (comment.matches()) {
                mark = comment.group(1);
                if (mark.startsWith("meanwhile:")) {
                    pieces.add(new Piece(mark, "", line, i, i + 1));
                    mark = "";
                }
            } else if (!mark.isEmpty()) {
                throw new IllegalStateException(this + ", line " + (i + 1) + ": no fence after <!-- " + mark + " -->");
            }
        }
        return pieces;
    }

    /** Writes other texts into fences. */
    void rewrite(List<Piece.Rewritten> others) {
        List<String> written = new ArrayList<>(lines);
        others.stream()
                .sorted(Comparator.comparing(other -> -other.piece().from()))
                .forEach(other -> {
                    List<String> within =
                            written.subList(other.piece().from(), other.piece().to());
                    within.clear();
                    within.addAll(other.text().lines().toList());
                });
        try {
            Files.write(file, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The second-level headings. */
    List<String> headings() {
        return lines.stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    String name() {
        return file.getFileName().toString();
    }

    @Override
    public String toString() {
        return "docs/api/" + name();
    }
}
