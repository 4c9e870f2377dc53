package dk.fravalg.it.description;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface description, as somebody without a token and without JavaScript reads it. */
class TheDescriptionIT extends Scene {

    private static final Pattern LINK = Pattern.compile("href=\"(/docs[^\"#]*)");
    private static final Pattern FETCHED = Pattern.compile("<(?:link|img|script|iframe)[^>]*(?:href|src)=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");

    @Test
    void the_contents_lead_to_what_an_integrator_asks_for() {
        assertThat(read("/docs").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(contents())
                .contains(
                        "/docs/api/resuscitation-status",
                        "/docs/api/register",
                        "/docs/api/withdraw",
                        "/docs/api/invalidate",
                        "/docs/api/read",
                        "/docs/api/search",
                        "/docs/api/quick-start",
                        "/docs/api/versioning",
                        "/docs/standards/fhir",
                        "/docs/api/audit-events",
                        "/docs/api/tokens",
                        "/docs/api/mutual-tls",
                        "/docs/api/sandbox",
                        "/docs/api/errors",
                        "/docs/rules/eligibility",
                        "/docs/terminology",
                        "/docs/artifacts",
                        "/docs/changelog",
                        "/docs/all",
                        "/docs/package.tgz");
    }

    @Test
    void every_page_of_the_contents_is_there_in_order_and_fetches_nothing_from_elsewhere() {
        for (String path : contents()) {
            Answer answer = read(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(all(FETCHED, answer)).as(path).allMatch(url -> url.startsWith("/docs/"));
                assertThat(answer.body()).as(path).doesNotContain("<script", "<style", " style=\"");
                List<Integer> levels =
                        all(HEADING, answer).stream().map(Integer::valueOf).toList();
                assertThat(levels).as(path).startsWith(1).containsOnlyOnce(1);
                for (int i = 1; i < levels.size(); i++) {
                    assertThat(levels.get(i)).as(path).isLessThanOrEqualTo(levels.get(i - 1) + 1);
                }
            }
        }
    }

    @Test
    void a_word_is_found_with_the_section_that_it_stands_in() {
        Answer found = read("/docs/search?q=cannot-tell&lang=en");

        assertThat(found.body())
                .contains("<mark>cannot-tell</mark>", "href=\"/docs/api/cannot-tell?lang=en")
                .containsPattern("href=\"/docs/api/resuscitation-status\\?lang=en#[a-z-]+\"");
        assertThat(read("/docs/search?q=xyzzy&lang=en").body()).contains("Nothing was found about xyzzy.");
    }

    @Test
    void a_cpr_number_is_not_sought_for() {
        assertThat(read("/docs/search?q=251248-9996")).isRefusalWith("cpr-in-url", 400);
    }

    @Test
    void all_of_it_is_one_page_to_be_printed() {
        String all = read("/docs/all").body();

        assertThat(contents().stream()
                        .filter(path ->
                                path.matches("/docs/(api|rules|standards)/.*|/docs/(terminology|artifacts|changelog)")))
                .hasSizeGreaterThan(14)
                .allSatisfy(path -> assertThat(all)
                        .contains("id=\"" + path.substring("/docs/".length()).replace('/', '.') + "\""));
    }

    @Test
    void the_fhir_package_is_one_that_a_registry_takes() throws IOException, InterruptedException {
        byte[] packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(register.base().resolve("/docs/package.tgz"))
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();

        try (GZIPInputStream tar = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(tar.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("package/package.json", "package/StructureDefinition-resuscitation-opt-out.json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void nobody_sends_anything_to_it(String method) {
        Answer answer = nobody.call().send(method, "/docs/api/register");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET, HEAD");
    }

    @Test
    @Tag("ASVS-3.4.3")
    @Tag("ASVS-3.4.6")
    void no_script_runs_on_a_page_and_nobody_frames_it() {
        for (String path : List.of("/docs", "/docs/search?q=x", "/docs/nothing")) {
            assertThat(read(path).header("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(read(path).header("X-Content-Type-Options")).contains("nosniff");
            assertThat(read(path).header("Referrer-Policy")).contains("no-referrer");
        }
    }

    @Test
    void a_page_that_is_not_there_says_so_and_shows_the_way() {
        Answer missing = read("/docs/operations/configuration");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("href=\"/docs\"", "action=\"/docs/search\"");
    }

    @Test
    void a_browser_that_has_a_page_is_told_that_it_is_still_the_same() {
        Answer first = read("/docs/api/tokens");
        Answer again = Call.to(register)
                .with("If-None-Match", first.header("ETag").orElseThrow())
                .get("/docs/api/tokens");

        assertThat(first.header("Cache-Control")).contains("public, max-age=300");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).contains("public, max-age=300");
    }

    private Answer read(String path) {
        return Call.to(register).with("Accept", "text/html").get(path);
    }

    private Set<String> contents() {
        return all(LINK, read("/docs")).stream()
                .filter(path -> !path.contains("?"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> all(Pattern pattern, Answer answer) {
        return pattern.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
