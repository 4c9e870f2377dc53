package dk.fravalg.server.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which files of the project are public. What is not named here is not served, though the jar should hold it.
 *
 * <p>Whole folders of what those outside need, and single files, some of them in part: of {@code security.md} what a token
 * must hold and how much one may ask, but not what is held against whom; of the glossary the words of the matter, but not those
 * of the code.
 */
final class ServedFiles {

    private static final String TEXT = "classpath*:docs/text/";

    private static final List<String> FOLDERS = List.of("api", "rules", "standards");

    private static final Map<String, Set<String>> IN_PART = Map.of(
            "security",
            Set.of("Tokens", "Permissions", "What each role sees", "How much one client may ask", "Bodies"),
            "glossary",
            Set.of("", "The words of the matter", "States, and who sees them"));

    private ServedFiles() {}

    static List<Manuscript> all() {
        List<Manuscript> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            found(folder + "/*.md").forEach(file -> {
                String name = String.valueOf(file.getFilename());
                String path = name.equals("README.md") ? folder : folder + "/" + name.replaceFirst("\\.md$", "");
                all.add(read(file, path, "docs/" + folder + "/" + name));
            });
        }
        for (String name : List.of("audit-log", "glossary", "security")) {
            found(name + ".md").forEach(file -> {
                Manuscript whole = read(file, name, "docs/" + name + ".md");
                all.add(IN_PART.containsKey(name) ? whole.only(IN_PART.getOrDefault(name, Set.of())) : whole);
            });
        }
        found("CHANGELOG.md").forEach(file -> all.add(read(file, "changelog", "CHANGELOG.md")));
        return all;
    }

    /** The drawings that stand on the pages. */
    static List<Picture> pictures() {
        return found("api/pictures/*.svg").stream()
                .map(file -> new Picture("docs/api/pictures/" + file.getFilename(), text(file)))
                .toList();
    }

    private static List<Resource> found(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(TEXT + pattern))
                    .filter(Resource::exists)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manuscript read(Resource file, String path, String inTheProject) {
        return new Manuscript(path, inTheProject, text(file));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
