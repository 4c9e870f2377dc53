package dk.fravalg.server.access;

import static dk.fravalg.server.access.Tokens.KEY;
import static dk.fravalg.server.access.Tokens.clerks;
import static dk.fravalg.server.access.Tokens.signed;
import static dk.fravalg.server.access.Tokens.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** An issuer that cannot be reached makes no token wrong: nobody can say, and that is another answer. */
@Tag("ASVS-9.1.3")
class KeysOfAnIssuerTest {

    private static final String KEYS = new JWKSet(KEY.toPublicJWK()).toString(true);

    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Behaviour behaviour = Behaviour.GIVES_ITS_KEYS;
    private TokenCheck check;

    enum Behaviour {
        GIVES_ITS_KEYS,
        FAILS,
        GIVES_NO_KEYS_BUT_WORDS,
        REDIRECTS,
        GIVES_TOO_MUCH,
        NEVER_ENDS
    }

    @BeforeEach
    void anIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", this::answer);
        server.createContext("/elsewhere", exchange -> send(exchange, 200, KEYS));
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
        check = Tokens.checking(TrustedIssuer.publishing(Tokens.ISSUER, at("/keys"), TrustedIssuer.EVERY_ROLE));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void its_keys_are_fetched_once_for_many_tokens() {
        for (int i = 0; i < 20; i++) {
            assertThat(isTaken(KEY)).isTrue();
        }

        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GIVES_ITS_KEYS")
    void without_its_keys_nobody_can_say(Behaviour instead) {
        behaviour = instead;

        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(KeysNotFetched.class).isThrownBy(() -> isTaken(KEY));
        }
    }

    @Test
    void when_it_is_back_its_tokens_are_good_again() {
        behaviour = Behaviour.FAILS;
        assertThatExceptionOfType(KeysNotFetched.class).isThrownBy(() -> isTaken(KEY));
        behaviour = Behaviour.GIVES_ITS_KEYS;

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> isTaken(KEY));
    }

    @Test
    void a_key_that_is_not_among_them_is_nobodys_and_is_not_asked_for_again_and_again() {
        assertThat(isTaken(KEY)).isTrue();

        for (int i = 0; i < 200; i++) {
            ECKey unknown = Tokens.key("unknown-" + i);
            assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> isTaken(unknown));
        }
        assertThat(asked).hasValueLessThan(20);
        assertThat(isTaken(KEY)).isTrue();
    }

    @Test
    void while_it_is_away_the_keys_that_are_known_are_good_and_others_are_nobodys() {
        assertThat(isTaken(KEY)).isTrue();
        behaviour = Behaviour.FAILS;

        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> isTaken(Tokens.key("unknown")));
        assertThat(isTaken(KEY)).isTrue();
    }

    private boolean isTaken(ECKey key) {
        String token = signed(clerks(), header -> header.keyID(key.getKeyID()), signer(key));
        return check.authenticate(new BearerTokenAuthenticationToken(token)).isAuthenticated();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        switch (behaviour) {
            case GIVES_ITS_KEYS -> send(exchange, 200, KEYS);
            case FAILS -> send(exchange, 500, KEYS);
            case GIVES_NO_KEYS_BUT_WORDS -> send(exchange, 200, "<html>Down for maintenance</html>");
            case REDIRECTS -> {
                exchange.getResponseHeaders().add("Location", at("/elsewhere").toString());
                send(exchange, 302, "");
            }
            case GIVES_TOO_MUCH -> send(exchange, 200, KEYS + " ".repeat(600_000));
            case NEVER_ENDS -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            // Whoever asked has heard enough.
            return;
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }
}
