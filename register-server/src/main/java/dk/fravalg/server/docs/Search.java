package dk.fravalg.server.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Finds sections by words that stand in them, or that words in them begin with. */
final class Search {

    /** As many as somebody reads. */
    static final int MOST_HITS = 40;

    private static final int IN_TITLE = 20;
    private static final int IN_HEADING = 40;
    private static final int WHOLE_WORD = 5;
    private static final int MOST_FOR_THE_TEXT = 15;

    private final List<Indexed> sections = new ArrayList<>();

    /** A section with what is compared. */
    private record Indexed(Chapter chapter, Chapter.Section section, Folding title, Folding heading, Folding text) {}

    /** @param names what a chapter is called beside its title, in any language: it is sought by that, too */
    Search(Description description, Function<Chapter, String> names) {
        for (Chapter chapter : description.chapters()) {
            if (!chapter.isAside()) {
                String called =
                        " " + names.apply(chapter) + " " + chapter.path().replaceFirst(".*/", "");
                Folding title = Folding.of(chapter.title() + called);
                for (Chapter.Section section : chapter.sections()) {
                    String heading = section.heading() + (section.level() == 1 ? called : "");
                    sections.add(new Indexed(chapter, section, title, Folding.of(heading), Folding.of(section.text())));
                }
            }
        }
    }

    /**
     * What was found.
     *
     * @param hits the best first
     * @param withAllWords whether each of them has all words; if not, no section has, and these have some
     */
    record Found(List<Hit> hits, boolean withAllWords) {}

    Found find(Query query) {
        List<Hit> all = hits(query, query.words().size());
        return all.isEmpty() ? new Found(hits(query, 1), false) : new Found(all, true);
    }

    private List<Hit> hits(Query query, int wordsAtLeast) {
        if (query.words().isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (Indexed section : sections) {
            int words = 0;
            int score = 0;
            for (String word : query.words()) {
                int forWord = score(section, word);
                words += forWord > 0 ? 1 : 0;
                score += forWord;
            }
            if (words >= wordsAtLeast) {
                hits.add(new Hit(section.chapter(), section.section(), score + 100 * words, List.of()));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .limit(MOST_HITS)
                .map(hit -> new Hit(
                        hit.chapter(),
                        hit.section(),
                        hit.score(),
                        Excerpt.of(hit.section().text(), query.words())))
                .toList();
    }

    /**
     * A heading counts more than any number of times in the text; a title for each section under it. What explains a thing
     * stands before the table that defines it.
     */
    private static int score(Indexed section, String word) {
        int inText = Math.min(MOST_FOR_THE_TEXT, times(section.text(), word));
        int inHeading = in(section.heading(), word, IN_HEADING);
        int inTitle = in(section.title(), word, IN_TITLE);
        int score = inText + inHeading > 0 ? inText + inHeading + inTitle : 0;
        return section.chapter().isOfThePackage() ? (score + 1) / 2 : score;
    }

    private static int in(Folding words, String word, int points) {
        int at = words.find(word, 0);
        if (at < 0) {
            return 0;
        }
        int end = at + word.length();
        boolean whole = end == words.folded().length()
                || !Character.isLetterOrDigit(words.folded().charAt(end));
        return points + (whole ? WHOLE_WORD : 0);
    }

    private static int times(Folding text, String word) {
        int times = 0;
        for (int at = text.find(word, 0); at >= 0 && times < MOST_FOR_THE_TEXT; at = text.find(word, at + 1)) {
            times++;
        }
        return times;
    }
}
