package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.cast.Together;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request for a code, or a code, may not be: RFC 6749 § 4.1, RFC 7636, RFC 9700. */
class SigningInWronglyIT extends Scene {

    private static final String SCOPE = "patient/Consent.crs";
    private static final Form NANCY = Form.of("who", "nancyann", "loa", "Substantial", "acting_for", "");

    private final Tokens tokens = new Tokens(register);
    private final SignIn portal = SignIn.through(register, "sundhed-dk", SCOPE);

    @ParameterizedTest
    @Tag("ASVS-10.4.1")
    @ValueSource(
            strings = {
                "https://evil.example/callback",
                "http://localhost.evil.example/callback",
                "http://localhost@evil.example/callback",
                "http://evil.example:8999/callback",
                "https://localhost:8999/callback",
                "http://localhost:8999/callback#fragment",
                "http://user@localhost:8999/callback",
                "javascript:alert(1)",
                "//localhost/callback",
                "http://[::ffff:127.0.0.1]/callback",
                "not a uri",
                " "
            })
    void nobody_is_sent_to_a_place_that_is_not_registered(String redirectUri) {
        Answer page = portal.with("redirect_uri", redirectUri).page();
        Answer signedIn = portal.with("redirect_uri", redirectUri).as(NANCY);

        assertThat(page.status()).as("%s", page).isEqualTo(400);
        assertThat(signedIn.status()).isEqualTo(400);
        assertThat(signedIn.header("Location")).isEmpty();
    }

    @Test
    @Tag("ASVS-10.4.1")
    void an_own_client_is_held_to_its_own_redirect_uris() {
        Answer registered = dk.fravalg.it.wire.Call.to(register)
                .withText("application/json", """
                        {"name": "Egen app", "sign_in": "citizen",
                         "redirect_uris": ["https://app.example/cb", "http://127.0.0.1/cb"]}
                        """)
                .post("/sandbox/clients");
        String client = Json.read(registered.body()).get("client_id").asText();
        SignIn own = SignIn.through(register, client, SCOPE);

        assertThat(own.with("redirect_uri", "https://app.example/cb").page().status())
                .isEqualTo(200);
        assertThat(own.with("redirect_uri", "http://127.0.0.1:4711/cb").page().status())
                .isEqualTo(200);
        for (String other : List.of(
                "https://app.example/cb/",
                "https://app.example/CB",
                "https://app.example:8443/cb",
                "https://app.example/cb?x=1",
                "http://127.0.0.1:4711/other",
                "http://localhost:4711/cb")) {
            assertThat(own.with("redirect_uri", other).page().status())
                    .as(other)
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "eoj-hilleroed", "auditor", "", "a\"b", "<script>"})
    void a_client_through_which_nobody_signs_in_gets_a_page_and_no_redirect(String client) {
        Answer page = portal.with("client_id", client).page();

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.body()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, code id_token, unsupported_response_type",
        "response_type, '', invalid_request",
        "scope, '', invalid_scope",
        "scope, openid, invalid_scope",
        "scope, system/Consent.rs, invalid_scope",
        "scope, user/Consent.cruds, invalid_scope",
        "scope, patient/*.rs, invalid_scope",
        "scope, patient/Consent.crs offline_access, invalid_scope",
        "scope, patient/Consent.crs  patient/AuditEvent.rs, invalid_scope",
        "aud, '', invalid_request",
        "aud, https://evil.example/fhir, invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, '', invalid_request",
        "request, eyJhbGciOiJub25lIn0.e30., request_not_supported",
        "request_uri, https://evil.example/request, request_not_supported"
    })
    @Tag("ASVS-10.4.6")
    void the_client_is_told_what_it_asked_wrongly(String parameter, String value, String error) {
        Answer answer = portal.with(parameter, value).as(NANCY);

        assertThat(answer.status()).as("%s", answer).isEqualTo(302);
        assertThat(SignIn.sentBack(answer))
                .containsEntry("error", error)
                .containsEntry("state", "a state & more")
                .doesNotContainKey("code");
        assertThat(answer.header("Location"))
                .hasValueSatisfying(where -> assertThat(where).startsWith(SignIn.CALLBACK + "?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aud", "scope", "code_challenge", "code_challenge_method", "response_type"})
    void nothing_that_is_demanded_may_be_left_out(String parameter) {
        assertThat(SignIn.sentBack(portal.without(parameter).page())).containsKey("error");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, Substantial, ''",
        "'', Substantial, ''",
        "klerk, Substantial, ''",
        "nancyann, '', ''",
        "nancyann, Highest, ''",
        "nancyann, Substantial, nobody",
        "nancyann, Substantial, nancyann"
    })
    void what_is_not_on_the_page_cannot_be_chosen(String who, String level, String actingFor) {
        Answer again = portal.as(Form.of("who", who, "loa", level, "acting_for", actingFor));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.header("Location")).isEmpty();
        assertThat(again.body()).contains("role=\"alert\"");
    }

    @Test
    @Tag("ASVS-10.4.2")
    void a_code_is_used_once_and_the_token_goes_with_a_second_try() {
        Form form = portal.exchange(SignIn.codeIn(portal.as(NANCY)));
        String token = Json.read(tokens.asks(form).body()).get("access_token").asText();

        assertThat(tokens.asks(form).status()).isEqualTo(400);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(10))
                .until(() ->
                        somebodyWithToken(token).searchesFor(citizens.nancy()).status() == 401);
    }

    @Test
    @Tag("ASVS-10.4.2")
    void of_twenty_at_once_one_gets_the_token_for_a_code() {
        Form form = portal.exchange(SignIn.codeIn(portal.as(NANCY)));

        List<Answer> answers = Together.doAll(20, () -> tokens.asks(form));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 400);
        assertThat(answers).filteredOn(Answer::isSuccess).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, '', invalid_grant",
        "code_verifier, wrong-wrong-wrong-wrong-wrong-wrong-wrong-wrong, invalid_grant",
        "redirect_uri, http://localhost:8999/other, invalid_grant",
        "redirect_uri, '', invalid_grant",
        "client_id, desk, invalid_grant",
        "code, made-up, invalid_grant",
        "client_id, nobody, invalid_client",
        "client_id, eoj-hilleroed, invalid_client"
    })
    @Tag("ASVS-10.4.6")
    void a_code_is_worth_nothing_to_whoever_does_not_know_the_rest(String parameter, String value, String error) {
        Form right = portal.exchange(SignIn.codeIn(portal.as(NANCY)));

        Answer answer = tokens.asks(right.with(parameter, value));

        assertThat(Json.read(answer.body()).get("error").asText())
                .as("%s", answer)
                .isEqualTo(error);
        assertThat(answer.status()).isEqualTo(error.equals("invalid_client") ? 401 : 400);
    }

    @Test
    @Tag("ASVS-10.4.6")
    void the_challenge_is_no_verifier() {
        Form form = portal.exchange(SignIn.codeIn(portal.as(NANCY)));

        assertThat(tokens.asks(form.with("code_verifier", SignIn.challengeOf(portal.verifier())))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_parameter_may_not_stand_there_twice() {
        UnaryOperator<String> twice =
                name -> SignIn.AUTHORIZE + "?" + portal.query().encoded() + "&" + name + "=x";

        for (String name : List.of("client_id", "redirect_uri", "scope", "aud", "code_challenge", "state")) {
            Answer answer = dk.fravalg.it.wire.Call.to(register).get(twice.apply(name));
            assertThat(answer.status()).as(name).isIn(302, 400);
            assertThat(answer.header("Location").orElse("error")).as(name).contains("error");
        }
    }
}
