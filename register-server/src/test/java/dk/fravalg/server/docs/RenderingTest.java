package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How Markdown becomes a page. */
class RenderingTest {

    private static final Placing ALONE = new Placing(false, "");
    private static final FhirPackage FHIR = FhirPackage.onTheClassPath();

    @Test
    void html_is_shown_as_text_and_comments_are_not_shown() {
        String html = html(
                "Hello <b onclick=\"x()\">you</b>.\n\n<script>alert(1)</script>\n\n<!-- for us -->\n\nA <!-- b --> c.");

        assertThat(html)
                .contains("&lt;b onclick=", "&lt;script&gt;")
                .doesNotContain("<script", "<b ", "for us", "<!--", "--&gt;");
    }

    @Test
    void a_link_that_would_run_a_script_runs_none() {
        assertThat(html("[x](javascript:alert(1)) [y](data:text/html,z)")).doesNotContain("javascript:", "data:");
    }

    @Test
    void headings_have_the_anchors_that_links_from_elsewhere_know() {
        assertThat(html("## What's new, æ?\n\n## Same\n\n## Same\n"))
                .contains("<h2 id=\"whats-new-æ\">", "<h2 id=\"same\">", "<h2 id=\"same-1\">");
    }

    @Test
    void a_table_moves_by_itself_and_says_which_words_are_danish() {
        String html = html("## Words\n\n| Danish | English |\n|---|---|\n| fravalg | opt-out |\n");

        assertThat(html)
                .contains("<div class=\"wide\" role=\"region\" aria-label=\"Table 1: Words\" tabindex=\"0\">")
                .contains("<th scope=\"col\">Danish</th>", "<td lang=\"da\">fravalg</td>", "<td>opt-out</td>");
    }

    @Test
    void an_example_is_reached_by_the_keyboard() {
        assertThat(html("```json\n{}\n```\n")).contains("<pre tabindex=\"0\" role=\"group\" aria-label=\"Example\">");
    }

    @Test
    void a_link_to_what_is_not_served_is_no_link_and_its_file_is_named() {
        Html.Shown shown = shown("See [decision 3](../decisions/0003-x.md) and [again](../decisions/0003-x.md#y).");

        assertThat(shown.html()).contains("See decision 3 and again.").doesNotContain("<a");
        assertThat(shown.unserved()).containsExactly("docs/decisions/0003-x.md");
    }

    @Test
    void a_link_between_pages_leads_to_the_page_and_is_called_by_its_title() {
        assertThat(html("All: [two.md](two.md#part), [here](#there), [no such place](two.md#none).\n\n## There\n"))
                .contains(
                        "<a href=\"/docs/api/two#part\">The second</a>",
                        "<a href=\"/docs/api/one#there\">here</a>",
                        ", no such place.");
    }

    @Test
    void a_canonical_url_and_a_file_of_the_package_lead_to_the_resource() {
        String path = "/docs/artifacts/CodeSystem-problem";

        assertThat(html("[codes](https://fravalg.example/fhir/CodeSystem/problem)"))
                .contains("<a href=\"" + path + "\">codes</a>");
        assertThat(html("In `fhir-profiles/input/CodeSystem-problem.json`.")).contains("<a href=\"" + path + "\">");
        assertThat(html("[out](https://c2sp.org/signed-note)")).contains("<a href=\"https://c2sp.org/signed-note\">");
    }

    @Test
    void a_drawing_leads_to_itself_and_one_that_is_not_there_is_told_in_words() {
        assertThat(html("![A crew asks](pictures/a.svg) ![B](pictures/b.svg) ![C](https://elsewhere.example/c.png)"))
                .contains(
                        "<a href=\"/docs/api/pictures/a.svg\"><img src=\"/docs/api/pictures/a.svg\" alt=\"A crew asks\" /></a> B C")
                .doesNotContain("elsewhere.example");
    }

    @Test
    void on_the_page_with_all_others_links_stay_on_the_page() {
        Description description = description("See [two](two.md#part) and [the top](one.md#one).\n");
        Html.Shown shown =
                new Html(description).of(description.byPath("api/one").orElseThrow(), new Placing(true, "?lang=en"));

        assertThat(shown.html())
                .contains("<h2 id=\"api.one\">One</h2>", "href=\"#api.two--part\"", "href=\"#api.one\"");
    }

    private static String html(String markdown) {
        return shown(markdown).html();
    }

    private static Html.Shown shown(String markdown) {
        Description description = description(markdown);
        return new Html(description).of(description.byPath("api/one").orElseThrow(), ALONE);
    }

    private static Description description(String markdown) {
        return new Description(
                List.of(
                        new Manuscript("api/one", "docs/api/one.md", "# One\n\n" + markdown),
                        new Manuscript("api/two", "docs/api/two.md", "# The second: `GET /two`\n\n## Part\n\nText.\n")),
                List.of(new Picture("docs/api/pictures/a.svg", "<svg/>")),
                FHIR);
    }
}
