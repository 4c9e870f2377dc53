package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintingAllTest {

    @Test
    void each_section_of_each_chapter_is_on_the_page_that_is_printed() {
        Visit all = Visit.to("/docs/all?lang=en");
        Placing together = new Placing(true, "?lang=en");
        Description description = Description.onTheClassPath();

        assertThat(description.chapters())
                .filteredOn(chapter -> !chapter.isAside())
                .hasSizeGreaterThan(20)
                .allSatisfy(chapter -> assertThat(all.ids())
                        .containsAll(chapter.sections().stream()
                                .map(section -> together.id(chapter, section.anchor()))
                                .toList()));
    }
}
