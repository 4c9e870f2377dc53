package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatGoesWithAPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/api/tokens", "/docs/search?q=x", "/docs/nothing", "/docs/package.tgz"})
    @Tag("ASVS-3.4.3")
    @Tag("ASVS-3.4.6")
    void no_script_runs_nothing_is_fetched_from_elsewhere_and_nobody_frames_it(String url) {
        Visit visit = Visit.to(url);

        assertThat(visit.response().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "script-src", "http");
        assertThat(visit.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visit.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(visit.response().getCookies()).isEmpty();
    }

    @Test
    void a_page_that_a_browser_has_is_not_sent_again() {
        String tag = String.valueOf(Visit.to("/docs/api/tokens").response().getHeader("ETag"));
        Visit again = Visit.by("GET", "/docs/api/tokens", "If-None-Match", "\"other\", W/" + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.page()).isEmpty();
        assertThat(again.response().getHeader("ETag")).isEqualTo(tag);
        assertThat(again.response().getHeader("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(Visit.by("GET", "/docs/api/tokens", "If-None-Match", "\"other\"")
                        .status())
                .isEqualTo(200);
        assertThat(Visit.to("/docs/api/tokens?lang=en").response().getHeader("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void head_says_the_same_without_the_page() {
        Visit whole = Visit.to("/docs/api/register");
        Visit head = Visit.by("HEAD", "/docs/api/register");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.page()).isEmpty();
        assertThat(head.response().getHeader("Content-Length"))
                .isEqualTo(whole.response().getHeader("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"})
    void nobody_sends_anything_here(String method) {
        Visit visit = Visit.by(method, "/docs/api/register?lang=en");

        assertThat(visit.status()).isEqualTo(405);
        assertThat(visit.response().getHeader("Allow")).isEqualTo("GET, HEAD");
        assertThat(visit.page()).contains("Her kan man kun læse");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/docs | | da",
                "/docs | en-GB,en;q=0.8 | en",
                "/docs | nb, en;q=0.5 | en",
                "/docs | de | da",
                "/docs | da, en;q=0.9 | da",
                "/docs?lang=en | da | en",
                "/docs?lang=da | en | da",
                "/docs?lang=xx | en | en"
            })
    void the_frame_speaks_the_language_that_is_asked_for(String url, String accepted, String language) {
        Visit visit = accepted == null ? Visit.to(url) : Visit.by("GET", url, "Accept-Language", accepted);

        assertThat(visit.page()).contains("<html lang=\"" + language + "\">");
        assertThat(visit.response().getHeader("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void who_asked_for_a_language_keeps_it_from_page_to_page() {
        assertThat(Visit.to("/docs/api/tokens?lang=en").page())
                .contains(
                        "href=\"/docs/api/register?lang=en\"",
                        "name=\"lang\" value=\"en\"",
                        "href=\"/docs/api/tokens?lang=da\"");
    }

    @Test
    void the_package_is_one_that_a_registry_takes() throws IOException {
        byte[] packed = Visit.to("/docs/package.tgz").response().getContentAsByteArray();

        try (GZIPInputStream tar = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(new String(tar.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .contains("package/package.json", "\"dk.fravalg.register\"");
        }
    }

    @Test
    void a_drawing_that_is_looked_at_alone_has_its_own_style_and_nothing_else() {
        Visit visit = Visit.to("/docs/api/pictures/opting-out.svg");

        assertThat(visit.response().getContentType()).isEqualTo("image/svg+xml");
        assertThat(visit.page()).contains("<title", "<style>").doesNotContain("<script", "href");
        assertThat(visit.response().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_resource_is_handed_out_as_it_stands_in_the_package() {
        Visit visit = Visit.to("/docs/artifacts/StructureDefinition-resuscitation-opt-out.json");

        assertThat(visit.response().getContentType()).startsWith("application/fhir+json");
        assertThat(visit.page()).startsWith("{").contains("\"resuscitation-opt-out\"");
    }
}
