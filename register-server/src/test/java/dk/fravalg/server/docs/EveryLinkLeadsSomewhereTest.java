package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** All pages, found by following every link from the contents, in both languages. */
class EveryLinkLeadsSomewhereTest {

    /** Other doors of the register, which the description names and does not open. */
    private static final Set<String> OTHER_DOORS = Set.of("/fhir/metadata", "/fhir/api-docs");

    private static final Map<String, Visit> PAGES = walk();

    private static Map<String, Visit> walk() {
        Map<String, Visit> visited = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of("/docs", "/docs?lang=en", "/docs/search?q=cannot-tell&lang=da"));
        while (!left.isEmpty()) {
            String url = left.pop();
            Visit visit = Visit.to(url);
            visited.put(url, visit);
            if (visit.isPage()) {
                visit.links().stream()
                        .filter(link -> link.startsWith("/docs"))
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> !visited.containsKey(link) && !left.contains(link))
                        .forEach(left::add);
            }
        }
        return visited;
    }

    @Test
    void each_page_answers() {
        assertThat(PAGES)
                .hasSizeGreaterThan(100)
                .allSatisfy((url, visit) -> assertThat(visit.status()).as(url).isEqualTo(200));
        assertThat(PAGES)
                .containsKeys(
                        "/docs/api/register", "/docs/terminology", "/docs/all", "/docs/package.tgz", "/docs/changelog");
    }

    @Test
    void each_place_on_a_page_is_there() {
        Set<String> dead = new TreeSet<>();
        pages().forEach((url, visit) -> visit.links().stream()
                .filter(link -> link.contains("#"))
                .forEach(link -> {
                    String page = link.startsWith("#") ? url : link.replaceFirst("#.*", "");
                    String place = link.substring(link.indexOf('#') + 1);
                    if (!page.startsWith("http") && !PAGES.get(page).ids().contains(place)) {
                        dead.add(url + " -> " + link);
                    }
                }));

        assertThat(dead).isEmpty();
    }

    @Test
    void every_other_link_is_a_door_of_the_register_or_an_address_outside() {
        assertThat(pages())
                .allSatisfy((url, visit) -> assertThat(visit.links())
                        .as(url)
                        .allMatch(link -> link.startsWith("#")
                                || link.startsWith("/docs")
                                || OTHER_DOORS.contains(link)
                                || link.matches("https?://.*")));
    }

    @Test
    void nothing_is_fetched_from_elsewhere_and_no_script_runs() {
        assertThat(pages()).allSatisfy((url, visit) -> {
            assertThat(visit.fetched())
                    .as(url)
                    .contains("/docs/style.css", "/docs/icon.svg")
                    .allMatch(fetched -> fetched.matches("/docs/(style.css|icon.svg|api/pictures/[a-z-]+.svg)"));
            assertThat(visit.page())
                    .as(url)
                    .doesNotContain("<script", "<style", " style=\"", " onclick", "javascript:");
        });
    }

    @Test
    void each_page_has_one_first_heading_and_leaves_out_no_level() {
        assertThat(pages()).allSatisfy((url, visit) -> {
            List<Integer> levels = visit.headings();
            assertThat(levels).as(url).containsOnlyOnce(1).startsWith(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).as(url).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        });
    }

    @Test
    void each_page_has_its_landmarks_its_language_and_a_way_past_the_menu() {
        assertThat(pages()).allSatisfy((url, visit) -> {
            assertThat(visit.ids()).as(url).doesNotHaveDuplicates().contains("content");
            assertThat(visit.page())
                    .as(url)
                    .containsPattern("<html lang=\"(da|en)\">")
                    .containsOnlyOnce("<main")
                    .containsOnlyOnce("<title>")
                    .contains("<a class=\"skip\" href=\"#content\">", "role=\"search\"", "<footer");
        });
    }

    private static Map<String, Visit> pages() {
        Map<String, Visit> pages = new HashMap<>(PAGES);
        pages.values().removeIf(visit -> !visit.isPage());
        return pages;
    }
}
