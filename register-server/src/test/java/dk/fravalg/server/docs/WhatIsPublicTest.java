package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsPublicTest {

    private final Description description = Description.onTheClassPath();

    @Test
    void what_stands_in_the_project_is_what_is_served() {
        assertThat(Markdown.all())
                .filteredOn(
                        page -> page.toString().matches("docs/(api|rules|standards)/.*|docs/audit-log.md|CHANGELOG.md"))
                .hasSizeGreaterThan(14)
                .allSatisfy(page -> assertThat(description.byFile(page.toString()))
                        .as(page.toString())
                        .hasValueSatisfying(chapter ->
                                assertThat(chapter.manuscript().markdown()).isEqualTo(page.text())));
    }

    @Test
    void each_of_them_stands_in_the_menu() {
        assertThat(description.menu().values().stream().flatMap(chapters -> chapters.stream()))
                .containsAll(description.chapters().stream()
                        .filter(chapter -> !chapter.isOfThePackage())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_held_against_whom_is_not_for_everybody() {
        assertThat(description.byPath("security").orElseThrow().sections())
                .extracting(Chapter.Section::heading)
                .contains("Tokens", "Permissions", "How much one client may ask")
                .doesNotContain("Threat model", "What is not there yet", "The gate", "Sandbox tokens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/operations/configuration",
                "/docs/decisions/0001-the-consent-is-the-truth",
                "/docs/performance/start-up",
                "/docs/dependencies",
                "/docs/architecture",
                "/docs/security.md",
                "/docs/api",
                "/docs/api/",
                "/docs/pages/frame.html",
                "/docs/text/security.md",
                "/docs/artifacts/package.json",
                "/docs/messages.properties"
            })
    void what_is_not_named_is_not_there(String url) {
        Visit visit = Visit.to(url);

        assertThat(visit.status()).isEqualTo(404);
        assertThat(visit.page()).contains("Den side findes ikke", "action=\"/docs/search\"");
    }

    @Test
    void a_section_that_was_renamed_is_missed_and_not_left_out_in_silence() {
        Manuscript text = new Manuscript("a", "docs/a.md", "# A\n\nBefore.\n\n## One\n\n1\n\n## Two\n\n2\n");

        assertThat(text.only(Set.of("Two")).markdown()).isEqualTo("# A\n\n## Two\n\n2\n");
        assertThat(text.only(Set.of("", "One")).markdown()).isEqualTo("# A\n\nBefore.\n\n## One\n\n1\n\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> text.only(Set.of("Three")))
                .withMessageContaining("Three");
    }
}
