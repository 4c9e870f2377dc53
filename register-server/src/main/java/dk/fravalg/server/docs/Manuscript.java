package dk.fravalg.server.docs;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page is made of.
 *
 * @param path where it is served, below {@code /docs/}, for example {@code api/register}
 * @param file where it stands in the project, for example {@code docs/api/register.md}; for a page that is made of the FHIR
 *     package, that of the resource
 * @param markdown its text: CommonMark, with the tables of GitHub
 */
record Manuscript(String path, String file, String markdown) {

    private static final Pattern BEFORE_A_SECTION = Pattern.compile("(?m)^(?=## )");

    /**
     * Its title and these sections of it, and nothing else.
     *
     * @param wanted the headings of the second level; an empty one is what stands before the first of them
     * @throws IllegalStateException when it has no such section: whoever renames one must not thereby hide it
     */
    Manuscript only(Set<String> wanted) {
        StringBuilder kept = new StringBuilder();
        Set<String> missing = new HashSet<>(wanted);
        for (String part : BEFORE_A_SECTION.split(markdown, 0)) {
            boolean first = kept.isEmpty();
            String firstLine = part.lines().findFirst().orElse("");
            String name = first ? "" : firstLine.substring("## ".length()).strip();
            if (wanted.contains(name)) {
                missing.remove(name);
                kept.append(part);
            } else if (first) {
                kept.append(firstLine).append("\n\n");
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(file + " has no section " + missing);
        }
        return new Manuscript(path, file, kept.toString());
    }
}
