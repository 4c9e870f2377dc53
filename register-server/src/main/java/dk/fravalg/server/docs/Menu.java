package dk.fravalg.server.docs;

import dk.fravalg.server.pages.Language;
import dk.fravalg.server.pages.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The menu of the pages, and what each page is called in it. */
final class Menu {

    private final Description description;
    private final Templates templates;

    Menu(Description description, Templates templates) {
        this.description = description;
        this.templates = templates;
    }

    /** A part of the description, with its pages. */
    record Shelf(String name, List<Entry> entries) {}

    /**
     * A page in the menu.
     *
     * @param label what it is called
     * @param title its own title, which is English
     * @param current whether it is the one that is shown
     */
    record Entry(String label, String title, String href, boolean current) {}

    /** All parts that have a page. */
    List<Shelf> of(Wish wish, String currentPath) {
        Placing placing = new Placing(false, wish.suffix());
        List<Shelf> shelves = new ArrayList<>();
        description.menu().forEach((part, chapters) -> {
            if (!chapters.isEmpty()) {
                shelves.add(new Shelf(
                        name(part, wish),
                        chapters.stream()
                                .map(chapter -> new Entry(
                                        label(chapter, wish),
                                        chapter.title(),
                                        placing.href(chapter, ""),
                                        chapter.path().equals(currentPath)))
                                .toList()));
            }
        });
        return shelves;
    }

    /** What a part is called. */
    String name(Part part, Wish wish) {
        return templates.words(part.key(), wish.language()).orElseThrow();
    }

    /** All that a chapter is called in the menu, in either language. */
    String names(Chapter chapter) {
        return Arrays.stream(Language.values())
                .map(language -> label(chapter, new Wish(language, false)))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What a chapter is called: by a word in the reader's language where there is one, or by its title. */
    String label(Chapter chapter, Wish wish) {
        return templates.words("menu." + chapter.path(), wish.language()).orElse(chapter.title());
    }
}
