package dk.fravalg.server.docs;

import dk.fravalg.server.pages.Templates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages as HTML: what they show, and the frame around it. */
final class Frame {

    /** A page with fewer sections is seen at a glance. */
    private static final int SECTIONS_WORTH_A_LIST = 3;

    private final Description description;
    private final Templates templates;
    private final Menu menu;
    private final Html html;

    Frame(Description description, Templates templates, Menu menu) {
        this.description = description;
        this.templates = templates;
        this.menu = menu;
        this.html = new Html(description);
    }

    /** A link that a template writes. */
    record Jump(String label, String href) {}

    /**
     * A chapter on the page that holds all.
     *
     * @param ofThePackage whether it is one of many about a resource, which do not each begin a new sheet
     */
    record Printed(String label, String href, Html.Shown shown, boolean ofThePackage) {}

    /** A hit as it is shown. */
    record Result(String title, String heading, String href, List<Hit.Piece> excerpt) {}

    /** Where everything is. */
    String contents(Wish wish) {
        return render("contents", wish, "", new HashMap<>());
    }

    /** A chapter on its own page. */
    String chapter(Chapter chapter, Wish wish) {
        Placing placing = new Placing(false, wish.suffix());
        Map<String, Object> shown = new HashMap<>();
        shown.put("title", menu.label(chapter, wish));
        shown.put("part", menu.name(description.partOf(chapter), wish));
        shown.put("shown", html.of(chapter, placing));
        shown.put("sections", listed(chapter, placing));
        shown.put("artifact", chapter.isOfThePackage());
        description.beside(chapter, -1).ifPresent(before -> shown.put("before", jump(before, wish)));
        description.beside(chapter, 1).ifPresent(after -> shown.put("after", jump(after, wish)));
        return render("chapter", wish, chapter.path(), shown);
    }

    /** The whole description on one page, to be printed. */
    String all(Wish wish) {
        Placing placing = new Placing(true, wish.suffix());
        List<Printed> printed = description.chapters().stream()
                .filter(chapter -> !chapter.isAside())
                .map(chapter -> new Printed(
                        menu.label(chapter, wish),
                        placing.href(chapter, ""),
                        html.of(chapter, placing),
                        chapter.isOfThePackage()))
                .toList();
        return render("all", wish, "all", Map.of("printed", printed));
    }

    /** What was found. */
    String search(Query query, Search.Found found, Wish wish) {
        Placing placing = new Placing(false, wish.suffix());
        List<Result> results = found.hits().stream()
                .map(hit -> new Result(
                        hit.chapter().title(),
                        hit.section().level() == 1 ? "" : hit.section().heading(),
                        placing.href(
                                hit.chapter(),
                                hit.section().level() == 1 ? "" : hit.section().anchor()),
                        hit.excerpt()))
                .toList();
        String path = "search?q=" + URLEncoder.encode(query.asked(), StandardCharsets.UTF_8);
        return render(
                "search",
                wish,
                path,
                Map.of(
                        "query",
                        query.asked(),
                        "results",
                        results,
                        "all",
                        found.withAllWords(),
                        "most",
                        Search.MOST_HITS));
    }

    /** That there is no such page, for example. @param told its name among the messages */
    String refusal(String told, Wish wish) {
        return render("told", wish, "", Map.of("told", told));
    }

    private static List<Jump> listed(Chapter chapter, Placing placing) {
        List<Jump> sections = chapter.sections().stream()
                .filter(section -> section.level() == 2)
                .map(section -> new Jump(section.heading(), "#" + placing.id(chapter, section.anchor())))
                .toList();
        return sections.size() < SECTIONS_WORTH_A_LIST ? List.of() : sections;
    }

    private Jump jump(Chapter to, Wish wish) {
        return new Jump(menu.label(to, wish), new Placing(false, wish.suffix()).href(to, ""));
    }

    private String render(String template, Wish wish, String path, Map<String, ?> shown) {
        Map<String, Object> all = new HashMap<>(shown);
        all.put("menu", menu.of(wish, path));
        all.put("suffix", wish.suffix());
        all.put("explicit", wish.explicit());
        all.put("version", description.fhir().version());
        String address = path.isEmpty() ? Placing.ROOT : Placing.ROOT + "/" + path;
        String joint = path.contains("?") ? "&" : "?";
        all.put(
                "switchTo",
                address + joint + Wish.PARAMETER + "=" + wish.language().other().code());
        return templates.render(template, wish.language(), all);
    }
}
