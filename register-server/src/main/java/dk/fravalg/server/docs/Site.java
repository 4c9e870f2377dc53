package dk.fravalg.server.docs;

import dk.fravalg.server.pages.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * All that is served below {@code /docs}, each page made when it is first asked for, and kept.
 *
 * <p>There are as many pages as there are chapters, times the two languages, times whether a language was asked for: what is
 * kept has a bound.
 */
final class Site {

    private static final String JSON = ".json";

    private final Templates templates = Templates.in("docs/pages");
    private final Description description = Description.onTheClassPath();
    private final Menu menu = new Menu(description, templates);
    private final Frame frame = new Frame(description, templates, menu);
    private final Search search = new Search(description, menu::names);
    private final Map<String, Answer> kept = new ConcurrentHashMap<>();

    /** Anybody may search, and whoever looks a citizen up needs the cores: so one searches at a time, and nobody queues. */
    private final Semaphore searching = new Semaphore(1);

    /**
     * What stands at an address.
     *
     * @param path below {@code /docs}; empty, or beginning with a slash
     * @param sought what is sought, for the page that seeks
     */
    Answer at(String path, String sought, Wish wish) {
        return switch (path) {
            case "", "/" -> page("", wish, () -> frame.contents(wish));
            case "/all" -> page("all", wish, () -> frame.all(wish));
            case "/search" -> found(Query.of(sought), wish);
            case "/style.css" -> file(path, "text/css;charset=UTF-8");
            case "/icon.svg" -> file(path, "image/svg+xml");
            case "/package.tgz" ->
                kept.computeIfAbsent(path, first -> Answer.kept("application/gzip", FhirPackage.packed()));
            default -> chapterOrResource(path.substring(1), wish);
        };
    }

    /** What whoever tries to send something is told. */
    Answer readOnly(Wish wish) {
        return refusal(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "read-only", wish);
    }

    private Answer found(Query query, Wish wish) {
        if (!searching.tryAcquire()) {
            return refusal(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy", wish);
        }
        try {
            String html = frame.search(query, search.find(query), wish);
            return Answer.ofTheMoment(HttpServletResponse.SC_OK, html.getBytes(StandardCharsets.UTF_8));
        } finally {
            searching.release();
        }
    }

    /** Made once like the other pages, that nobody may keep the register busy with asking for what is not there. */
    private Answer refusal(int status, String template, Wish wish) {
        byte[] html =
                page("/" + template, wish, () -> frame.refusal(template, wish)).body();
        return Answer.ofTheMoment(status, html);
    }

    private Answer file(String path, String type) {
        return kept.computeIfAbsent(
                path,
                first -> Answer.kept(type, templates.file(path.substring(1)).getBytes(StandardCharsets.UTF_8)));
    }

    private Answer chapterOrResource(String path, Wish wish) {
        Optional<Chapter> chapter = description.byPath(path);
        if (chapter.isPresent()) {
            return page(path, wish, () -> frame.chapter(chapter.get(), wish));
        }
        Optional<Picture> picture = description.picture("docs/" + path);
        if (picture.isPresent()) {
            return kept.computeIfAbsent("/" + path, first -> picture.get().answer());
        }
        return resource(path)
                .map(artifact -> Answer.kept("application/fhir+json;charset=UTF-8", artifact.json()))
                .orElseGet(() -> refusal(HttpServletResponse.SC_NOT_FOUND, "missing", wish));
    }

    private Optional<Artifact> resource(String path) {
        return description
                .fhir()
                .all()
                .filter(artifact -> path.equals(artifact.path() + JSON))
                .findFirst();
    }

    private Answer page(String path, Wish wish, Supplier<String> html) {
        String key = path + " " + wish.language() + " " + wish.explicit();
        return kept.computeIfAbsent(
                key, first -> Answer.kept(Answer.HTML, html.get().getBytes(StandardCharsets.UTF_8)));
    }
}
