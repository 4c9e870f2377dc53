package dk.fravalg.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.fhir.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What can be said of the pages without asking the register. */
@Tag("once")
class HowThePagesAreBuiltIT {

    /** Pages of an operation or an interaction; the others tell how things hang together. */
    private static final Set<String> OF_INTERACTIONS = Set.of(
            "register.md",
            "withdraw.md",
            "invalidate.md",
            "read.md",
            "search.md",
            "resuscitation-status.md",
            "audit-events.md",
            "capabilities.md");

    private static final List<String> BUILD = List.of("Who may", "Request", "Answer", "Refusals", "Limits");

    /** Cannot be brought about from outside, or not without bringing the register to its limits. */
    private static final Set<String> DESCRIBED = Set.of(
            "register-unavailable", "too-many-requests", "internal", "payload-not-allowed", "filter-not-allowed");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)`.* \\|");
    private static final Pattern CODE = Pattern.compile("CodeSystem/problem\",\\s+\"code\": \"([a-z0-9-]+)\"");

    private final List<Page> pages = Page.all();

    @Test
    void nothing_is_printed_as_an_exchange_that_no_test_makes() {
        assertThat(pages)
                .hasSizeGreaterThan(10)
                .allSatisfy(page -> assertThat(page.pieces())
                        .as(page.toString())
                        .allSatisfy(piece ->
                                assertThat(isHeld(piece)).as("%s", piece).isTrue()));
    }

    private static boolean isHeld(Piece piece) {
        return switch (piece.language()) {
            case "http" -> piece.is("request") || piece.is("answer");
            case "json" -> piece.is("prints") || piece.is("example");
            case "sh" -> piece.is("commands") || !piece.text().contains("curl ");
            case "java" -> piece.is("program");
            default -> true;
        };
    }

    @Test
    void every_request_has_its_answer() {
        for (Page page : pages) {
            List<Piece> pieces = page.pieces();
            for (int i = 0; i < pieces.size(); i++) {
                boolean asked = i > 0 && pieces.get(i - 1).is("request");
                assertThat(pieces.get(i).is("answer"))
                        .as("%s, line %d", page, pieces.get(i).from())
                        .isEqualTo(asked);
            }
        }
    }

    @Test
    void an_example_is_the_file_that_it_names() {
        assertThat(pages.stream().flatMap(page -> page.pieces().stream()).filter(piece -> piece.is("example")))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(Json.read(piece.text())).isEqualTo(Json.read(textOf(piece.what()))));
    }

    @Test
    void the_page_of_an_interaction_is_built_like_every_other() {
        assertThat(pages).extracting(Page::name).containsAll(OF_INTERACTIONS);
        assertThat(pages)
                .filteredOn(page -> OF_INTERACTIONS.contains(page.name()))
                .allSatisfy(page -> {
                    assertThat(page.headings()).as(page.toString()).containsSubsequence(BUILD);
                    assertThat(page.lines().get(2))
                            .as(page.toString())
                            .startsWith("*Danish: ")
                            .contains(". Since 1.0.0. Definition: [");
                });
    }

    @Test
    void every_code_in_a_table_of_refusals_is_shown_on_its_page() {
        assertThat(pages)
                .filteredOn(page -> page.headings().contains("Refusals"))
                .allSatisfy(
                        page -> assertThat(shownOn(page)).as(page.toString()).containsAll(refusalsOf(page)));
    }

    @Test
    void every_code_of_the_catalogue_is_shown_somewhere() {
        Set<String> shown =
                pages.stream().flatMap(page -> shownOn(page).stream()).collect(Collectors.toSet());
        Page errors = pages.stream()
                .filter(page -> page.name().equals("errors.md"))
                .findFirst()
                .orElseThrow();
        Set<String> all =
                rows(errors.lines().subList(0, errors.lines().indexOf("## The same problem with another status")));

        assertThat(all).hasSizeGreaterThan(18).containsAll(DESCRIBED);
        assertThat(all).allMatch(code -> shown.contains(code) || DESCRIBED.contains(code));
    }

    /** The codes with which printed exchanges are refused. */
    private static Set<String> shownOn(Page page) {
        return page.pieces().stream()
                .filter(piece -> piece.is("answer"))
                .flatMap(piece -> CODE.matcher(piece.text()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> refusalsOf(Page page) {
        List<String> section = new ArrayList<>();
        boolean within = false;
        for (String line : page.lines()) {
            within = line.startsWith("## ") ? line.equals("## Refusals") : within;
            if (within) {
                section.add(line);
            }
        }
        Set<String> codes = rows(section);
        codes.removeAll(DESCRIBED);
        return codes;
    }

    private static Set<String> rows(List<String> lines) {
        return lines.stream()
                .flatMap(line -> ROW.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String textOf(String file) {
        try {
            return Files.readString(Page.TOP.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
