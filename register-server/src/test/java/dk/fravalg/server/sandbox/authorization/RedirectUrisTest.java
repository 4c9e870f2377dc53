package dk.fravalg.server.sandbox.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.actor.Role;
import dk.fravalg.server.sandbox.authorization.TokenClient.SignInOffer;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a code may be sent: ASVS 10.4.1. */
@Tag("ASVS-10.4.1")
class RedirectUrisTest {

    private static final SignInOffer APP = new SignInOffer(
            Role.CITIZEN,
            "",
            List.of("https://app.example/cb", "http://127.0.0.1/cb?a=b", "dk.example.app:/cb"),
            false);
    private static final SignInOffer SEEDED =
            new SignInOffer(Role.CITIZEN, "", List.of("http://localhost/callback"), true);

    @ParameterizedTest
    @CsvSource({
        "https://app.example/cb, true",
        "https://app.example/cb/, false",
        "https://app.example:443/cb, false",
        "https://APP.example/cb, false",
        "https://app.example/cb#x, false",
        "http://127.0.0.1:4711/cb?a=b, true",
        "http://127.0.0.1:4711/cb, false",
        "http://127.0.0.1:4711/cb?a=c, false",
        "http://localhost:4711/cb?a=b, false",
        "https://127.0.0.1:4711/cb?a=b, false",
        "dk.example.app:/cb, true",
        "dk.example.app:/other, false",
        "'', false"
    })
    void a_registered_client_gets_codes_exactly_where_it_said(String asked, boolean allowed) {
        assertThat(RedirectUris.allow(APP, asked)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:1/anything?x=y, true",
        "http://127.0.0.1:65535/, true",
        "http://[::1]:8999/cb, true",
        "http://localhost, true",
        "https://localhost:8999/cb, false",
        "http://localhost.evil.example/cb, false",
        "http://localhost@evil.example/cb, false",
        "http://evil.example/?localhost, false",
        "http://127.0.0.1.evil.example/, false",
        "http://localhost:8999/cb#x, false",
        "http:localhost, false",
        "//localhost/cb, false"
    })
    void a_seeded_client_gets_them_anywhere_on_ones_own_machine(String asked, boolean allowed) {
        assertThat(RedirectUris.allow(SEEDED, asked)).isEqualTo(allowed);
    }

    @Test
    void a_very_long_one_is_none() {
        assertThat(RedirectUris.allow(SEEDED, "http://localhost/" + "x".repeat(600)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://app.example/cb, true",
        "http://127.0.0.1/cb, true",
        "http://app.example/cb, false",
        "dk.example.app:/cb, true",
        "javascript:alert(1), false",
        "data:text/html, false",
        "https:///cb, false",
        "https://a@app.example/cb, false",
        "relative, false"
    })
    void not_everything_can_be_registered(String uri, boolean may) {
        assertThat(RedirectUris.mayBeRegistered(uri)).isEqualTo(may);
    }
}
