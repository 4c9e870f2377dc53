package dk.fravalg.it.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server of a client's own, on this machine, that publishes its keys; or something else in their place. */
final class PublishedKeys implements AutoCloseable {

    /** What it does with a request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Behaviour behaviour = exchange -> {};

    PublishedKeys() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "published-keys");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json";
    }

    /** How often somebody asked. */
    int asked() {
        return asked.get();
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    /** Publishes these keys, their public parts, to be kept for so long. */
    void publish(String cacheControl, JWK... keys) {
        JWKSet set = new JWKSet(Arrays.stream(keys).map(JWK::toPublicJWK).toList());
        publishText(cacheControl, set.toString());
    }

    void publishText(String cacheControl, String body) {
        behave(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", cacheControl);
            exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
