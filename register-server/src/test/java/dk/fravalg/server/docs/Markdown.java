package dk.fravalg.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, and what a test may want of it. */
record Markdown(Path file, String text) {

    /** The project's top folder, as seen from a module, where Maven runs the tests. */
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    /** A page by its path from the top folder. */
    static Markdown page(String path) {
        return read(TOP.resolve(path));
    }

    /** All pages below {@code docs}, and those of the top folder. */
    static List<Markdown> all() {
        return Stream.concat(files(TOP, 1), files(TOP.resolve("docs"), 9))
                .filter(file -> file.toString().endsWith(".md"))
                .map(Markdown::read)
                .toList();
    }

    /** All files below a folder that is there, so deep. */
    static Stream<Path> files(Path folder, int depth) {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Markdown read(Path file) {
        try {
            return new Markdown(file, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the table whose header begins with these cells; each a list of cells without blanks around them. */
    List<List<String>> table(String... header) {
        List<String> wanted = List.of(header);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.size() >= wanted.size() && cells.subList(0, wanted.size()).equals(wanted)) {
                return lines.subList(i + 2, lines.size()).stream()
                        .takeWhile(line -> line.startsWith("|"))
                        .map(Markdown::cells)
                        .toList();
            }
        }
        throw new AssertionError(this + " has no table with the header " + wanted);
    }

    /**
     * Where a relative link leads.
     *
     * @param file there or not; the page itself where the link names none
     * @param anchor a heading as GitHub spells it in a link, or empty
     */
    record Link(Path file, String anchor) {

        boolean leadsSomewhere() {
            return Files.exists(file)
                    && (anchor.isEmpty() || read(file).anchors().contains(anchor));
        }
    }

    /** The page's relative links. */
    List<Link> links() {
        return LINK.matcher(text)
                .results()
                .filter(found ->
                        !found.group(1).contains("://") && !found.group(1).startsWith("mailto:"))
                .map(found -> new Link(
                        found.group(1).isEmpty()
                                ? file
                                : file.resolveSibling(found.group(1)).normalize(),
                        found.group(2) == null ? "" : found.group(2)))
                .toList();
    }

    private List<String> anchors() {
        return HEADING.matcher(text)
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The lines that begin with two number signs, without those. */
    List<String> headings() {
        return text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
    }

    /** Whether a word stands on the page as a word of its own. */
    boolean speaksOf(String word) {
        return Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .isPresent();
    }

    /** A cell without the marks of code. */
    static String plain(String cell) {
        return cell.replace("`", "");
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|") || !line.endsWith("|")) {
            return List.of();
        }
        return Arrays.stream(BAR.split(line.substring(1, line.length() - 1), -1))
                .map(String::strip)
                .toList();
    }

    @Override
    public String toString() {
        return TOP.relativize(file).toString();
    }
}
