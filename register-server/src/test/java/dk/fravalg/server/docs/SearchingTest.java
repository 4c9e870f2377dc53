package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.server.pages.Language;
import dk.fravalg.server.pages.Templates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchingTest {

    private static final Description DESCRIPTION = Description.onTheClassPath();
    private static final Search SEARCH =
            new Search(DESCRIPTION, new Menu(DESCRIPTION, Templates.in("docs/pages"))::names);

    @Test
    void cannot_tell_is_found_where_the_lookup_explains_it() {
        Search.Found found = SEARCH.find(Query.of("cannot-tell"));

        assertThat(found.withAllWords()).isTrue();
        assertThat(found.hits())
                .extracting(hit -> hit.chapter().path())
                .contains("api/resuscitation-status", "api/errors", "terminology");
        assertThat(found.hits().get(0).excerpt())
                .filteredOn(Hit.Piece::marked)
                .extracting(Hit.Piece::text)
                .contains("cannot-tell");
    }

    @ParameterizedTest
    @CsvSource({
        "mutual tls, api/mutual-tls",
        "who looked, api/audit-events",
        "waiting period, rules/waiting-period",
        "too-many-requests, api/errors",
        "scopes, api/tokens"
    })
    void a_heading_that_says_it_stands_among_the_first(String asked, String path) {
        assertThat(SEARCH.find(Query.of(asked)).hits().stream().limit(5))
                .extracting(hit -> hit.chapter().path())
                .contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"betænkningstid", "BETÆNKNINGSTID", "betaenkningstid", "betænk"})
    void danish_letters_are_found_however_they_are_typed(String asked) {
        assertThat(SEARCH.find(Query.of(asked)).hits())
                .isNotEmpty()
                .anySatisfy(hit -> assertThat(hit.chapter().path()).isEqualTo("glossary"))
                .anySatisfy(hit -> assertThat(hit.excerpt()).anyMatch(Hit.Piece::marked));
        assertThat(SEARCH.find(Query.of(asked)).hits().get(0).chapter().path()).isEqualTo("rules/waiting-period");
    }

    @Test
    void a_word_is_found_by_its_beginning_and_not_by_its_middle() {
        assertThat(Folding.of("The withdrawal").find("withdraw", 0)).isEqualTo(4);
        assertThat(Folding.of("The withdrawal").find("draw", 0)).isEqualTo(-1);
        assertThat(Folding.of("Consent/$withdraw").find("withdraw", 0)).isEqualTo(9);
        assertThat(Folding.of("Årø går på").folded()).isEqualTo("aaroe gaar paa");
    }

    @Test
    void where_no_section_has_all_words_those_with_some_are_shown() {
        Search.Found found = SEARCH.find(Query.of("withdraw xyzzy"));

        assertThat(found.withAllWords()).isFalse();
        assertThat(found.hits()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!?", "xyzzy", "§§"})
    void nothing_is_found_where_nothing_is(String asked) {
        assertThat(SEARCH.find(Query.of(asked)).hits()).isEmpty();
    }

    @Test
    void nobody_makes_a_search_long() {
        Query query = Query.of("a b c d e f g h i j k l m ".repeat(1_000));

        assertThat(query.asked()).hasSize(Query.LONGEST);
        assertThat(query.words()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void marks_are_whole_where_a_letter_counts_as_two() {
        assertThat(Excerpt.of(
                        "En fortrydelse af frøken Ål", Query.of("froeken aal").words()))
                .filteredOn(Hit.Piece::marked)
                .extracting(Hit.Piece::text)
                .containsExactly("frøken", "Ål");
    }

    @Test
    void what_was_typed_is_shown_as_text() {
        Visit visit = Visit.to("/docs/search?q=%3Cscript%3Ealert(1)%3C/script%3E%20%24%7B7*191%7D%22%20autofocus");

        assertThat(visit.page())
                .doesNotContain("<script", "1337", "\" autofocus")
                .contains("&lt;script&gt;");
        assertThat(visit.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void an_empty_search_and_one_without_a_hit_say_what_to_do() {
        assertThat(Visit.to("/docs/search").page()).contains("Skriv aldrig et CPR-nummer her");
        assertThat(Visit.to("/docs/search?q=xyzzy&lang=en").page())
                .contains("Nothing was found about xyzzy.", "Try fewer words");
        assertThat(Visit.to("/docs/search?q=cannot-tell&lang=en").page()).contains("<mark>cannot-tell</mark>");
    }

    @Test
    void while_one_searches_another_is_told_to_come_again_and_the_pages_are_there() throws Exception {
        Site site = new Site();
        Wish english = new Wish(Language.EN, true);
        ExecutorService others = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Answer>> searches =
                    Collections.nCopies(200, () -> site.at("/search", "cannot-tell", english));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : others.invokeAll(searches)) {
                answers.add(answer.get());
            }

            assertThat(answers).extracting(Answer::status).contains(200).containsOnly(200, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .allSatisfy(answer -> assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                            .contains("Many are searching"));
            assertThat(site.at("/search", "cannot-tell", english).status()).isEqualTo(200);
        } finally {
            others.shutdownNow();
        }
    }
}
