package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's pages, as a person sees them: without scripts, in two languages. */
class TheSignInPageIT extends Scene {

    private final SignIn portal = SignIn.through(register, "sundhed-dk", "patient/Consent.crs");

    @Test
    void it_lists_the_test_citizens_and_asks_how() {
        Answer page = portal.page();

        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body())
                .contains(
                        "<html lang=\"da\"",
                        "value=\"nancyann\"",
                        citizens.nancy().name(),
                        "Sikringsniveau")
                .contains("name=\"loa\" value=\"Low\"", "name=\"acting_for\"")
                .doesNotContain("<script", "javascript:", " onclick", " style=\"");
    }

    @Test
    void it_speaks_english_to_whoever_asks() {
        assertThat(portal.page().body()).contains("ui_locales=en");
        assertThat(portal.with("ui_locales", "en").page().body())
                .contains("<html lang=\"en\"", "Sign in as a test person", "ui_locales=da");
    }

    @ParameterizedTest
    @CsvSource({"desk, user/Consent.cruds, klerk", "bedside, user/Consent.rs, laege"})
    void it_lists_those_who_sign_in_through_the_client(String client, String scope, String person) {
        String page = SignIn.through(register, client, scope).page().body();

        assertThat(page).contains("value=\"" + person + "\"").doesNotContain("nancyann", "name=\"loa\"");
    }

    @Test
    @Tag("ASVS-3.4.3")
    @Tag("ASVS-3.4.6")
    void no_script_runs_on_it_nobody_frames_it_and_no_cache_keeps_it() {
        Answer page = portal.page();

        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "style-src 'sha256-")
                        .contains("form-action 'self' http://localhost:8999")
                        .doesNotContain("unsafe"));
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "'}${1337*1337}",
                "__${1337*1337}__"
            })
    @Tag("ASVS-1.2.1")
    void what_a_client_sends_is_shown_as_text_or_not_at_all(String text) {
        String state = portal.with("state", text)
                .with("ui_locales", text)
                .with("x", text)
                .page()
                .body();
        String error = portal.with("client_id", text).page().body();

        assertThat(state + error).doesNotContain("<script", "<img", "1787569");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/citizens", "/sandbox/clients"})
    void the_lists_are_pages_for_browsers_and_json_for_programs(String path) {
        String browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        Answer page = Call.to(register).with("Accept", browsers).get(path);
        Answer english = Call.to(register).with("Accept", browsers).get(path + "?ui_locales=en");

        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.header("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("<html lang=\"da\"");
        assertThat(english.body()).contains("<html lang=\"en\"");
        for (String accept : new String[] {"application/json", "*/*"}) {
            assertThat(Call.to(register).with("Accept", accept).get(path).body())
                    .startsWith("[{");
        }
        assertThat(Call.to(register).get(path).body()).startsWith("[{");
    }
}
