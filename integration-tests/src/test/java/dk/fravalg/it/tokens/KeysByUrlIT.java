package dk.fravalg.it.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that publishes its keys itself: the form that SMART prefers (SMART App Launch 2.2.0, "Registering a client"). */
@Tag("once")
@Tag("ASVS-9.1.3")
class KeysByUrlIT extends Scene {

    private static final String SCOPE = "system/Consent.rs";

    private final Tokens tokens = new Tokens(register);
    private final PublishedKeys published = new PublishedKeys();
    private final JWK key = key("one");

    @AfterEach
    void stopPublishing() {
        published.close();
    }

    @Test
    void it_gets_a_token_and_may_say_where_its_keys_are() {
        published.publish("max-age=60", key);
        String client = registered(published.url());

        assertThat(asks(Assertion.by(client, key, tokens.url())).status()).isEqualTo(200);
        assertThat(asks(Assertion.by(client, key, tokens.url()).withHeader("jku", published.url()))
                        .status())
                .isEqualTo(200);
        assertThat(asks(Assertion.by(client, key, tokens.url()).withHeader("jku", published.url() + "?"))
                        .status())
                .isEqualTo(401);
        assertThat(published.asked()).as("kept while it may be").isEqualTo(1);
    }

    @Test
    void a_key_that_was_taken_out_is_refused_when_the_set_may_be_kept_no_longer() {
        published.publish("max-age=1", key);
        String client = registered(published.url());
        assertThat(asks(Assertion.by(client, key, tokens.url())).status()).isEqualTo(200);

        published.publish("max-age=1", key("another"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> asks(Assertion.by(client, key, tokens.url())).status() == 401);
    }

    @Test
    void what_may_not_be_kept_is_fetched_each_time() {
        published.publish("no-store", key);
        String client = registered(published.url());
        assertThat(asks(Assertion.by(client, key, tokens.url())).status()).isEqualTo(200);

        published.publish("no-store", key("another"));

        assertThat(asks(Assertion.by(client, key, tokens.url())).status()).isEqualTo(401);
    }

    @Test
    void a_new_key_is_found_although_the_old_set_may_still_be_kept() {
        JWK next = key("two");
        published.publish("max-age=300", key);
        String client = registered(published.url());
        assertThat(asks(Assertion.by(client, key, tokens.url())).status()).isEqualTo(200);

        published.publish("max-age=300", key, next);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> asks(Assertion.by(client, next, tokens.url())).status() == 200);
    }

    @Test
    void two_keys_of_one_name_are_none() {
        JWK twin = key("one");
        published.publish("no-store", key, twin);

        assertThat(asks(Assertion.by(registered(published.url()), key, tokens.url()))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_key_that_is_too_weak_is_none() throws Exception {
        JWK weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        JWK onAnotherCurve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        published.publish("no-store", weak, onAnotherCurve);
        String client = registered(published.url());

        assertThat(asks(Assertion.by(client, weak, tokens.url())).status()).isEqualTo(401);
        assertThat(tokens.asks(Form.backendServices(
                                Assertion.by(client, onAnotherCurve, tokens.url())
                                        .signed(com.nimbusds.jose.JWSAlgorithm.ES256),
                                SCOPE))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"keys\":1}",
                "{\"keys\":[{\"kty\":\"EC\"}]}",
                "{\"keys\":[],\"keys\":[]}"
            })
    void what_is_no_key_set_lets_nobody_in(String body) {
        published.publishText("no-store", body);

        isRefusedInTime(registered(published.url()));
    }

    @Test
    void a_redirect_is_not_followed() {
        published.behave(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });

        isRefusedInTime(registered(published.url()));
        assertThat(published.asked()).isEqualTo(1);
    }

    @Test
    void an_error_lets_nobody_in() {
        published.behave(exchange -> exchange.sendResponseHeaders(500, -1));

        isRefusedInTime(registered(published.url()));
    }

    @Test
    void a_flood_is_not_read_to_its_end() {
        published.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = " ".repeat(64 * 1024).getBytes(UTF_8);
            for (int i = 0; i < 1600; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });

        isRefusedInTime(registered(published.url()));
    }

    @Test
    void a_trickle_is_waited_for_two_seconds_and_no_longer() {
        published.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            Object nothing = new Object();
            synchronized (nothing) {
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    waitFor(nothing);
                }
            }
        });

        isRefusedInTime(registered(published.url()));
    }

    @ParameterizedTest
    @Tag("ASVS-1.3.6")
    @ValueSource(
            strings = {
                "http://example.com/jwks",
                "http://169.254.169.254/latest",
                "http://10.0.0.1/jwks",
                "http://localhost.example.com/jwks",
                "http://user:pw@127.0.0.1/jwks",
                "ftp://127.0.0.1/jwks",
                "file:///etc/passwd",
                "not a url",
                "https://"
            })
    void keys_from_there_are_not_registered(String url) {
        assertThat(register(url).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @Tag("ASVS-1.3.6")
    @ValueSource(
            strings = {
                "https://169.254.169.254/jwks",
                "https://10.1.2.3/jwks",
                "https://192.168.1.1/jwks",
                "https://172.16.0.1/jwks",
                "https://100.64.0.1/jwks",
                "https://0.0.0.0/jwks",
                "https://2130706433/jwks",
                "https://127.1/jwks",
                "https://[fe80::1]/jwks",
                "https://[fd00::1]/jwks",
                "https://[::ffff:10.0.0.1]/jwks"
            })
    void keys_on_a_private_network_are_not_fetched(String url) {
        Answer answer = register(url);
        if (answer.status() == 201) {
            isRefusedInTime(Json.read(answer.body()).get("client_id").asText());
        } else {
            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        }
    }

    private void isRefusedInTime(String client) {
        long begun = System.nanoTime();
        Answer answer = asks(Assertion.by(client, key, tokens.url()));

        assertThat(answer.status()).as("%s", answer).isEqualTo(401);
        assertThat(Json.read(answer.body()).get("error").asText()).isEqualTo("invalid_client");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }

    private Answer asks(Assertion assertion) {
        return tokens.asks(Form.backendServices(assertion.signed(), SCOPE));
    }

    private String registered(String url) {
        Answer answer = register(url);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return Json.read(answer.body()).get("client_id").asText();
    }

    private Answer register(String url) {
        return Call.to(register)
                .withText(
                        "application/json",
                        "{\"name\":\"Eget system\",\"scope\":\"system/Consent.rs\",\"jwks_uri\":\"" + url + "\"}")
                .post("/sandbox/clients");
    }

    private static void waitFor(Object nothing) {
        try {
            nothing.wait(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JWK key(String name) {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID(name).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
