package dk.fravalg.server.sandbox.authorization;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Fetches a key set from where a client publishes it, and nothing from anywhere else.
 *
 * <p>Over https; over http only from this very machine, for tests. Never from a private network: every address that a name
 * leads to is looked at, and the connection goes to the address that was looked at, so that a name which changes its mind in
 * between gains nothing. No redirect, no proxy; two seconds and 100 KB at most.
 */
final class KeySetFetcher {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    /** The same for whatever went wrong: who may name a URL must not find out by it what is on this machine. */
    static final String FAULT =
            "the client's keys could not be fetched: from a public address, with 200, within two seconds, at most 100 KB";

    private static final int MOST_BYTES = 100_000;
    private static final Duration BELIEVED_AT_MOST = Duration.ofMinutes(5);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(LONGEST_WAIT)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .proxy(Proxy.NO_PROXY)
            .dns(KeySetFetcher::lookUp)
            .build();

    /**
     * A key set as it came.
     *
     * @param believedFor as long as its {@code Cache-Control} allows, and five minutes at most; zero where it says nothing
     */
    record Fetched(String body, Duration believedFor) {}

    /** Whether keys may be fetched from here at all. */
    static boolean mayBe(URI url) {
        HttpUrl parsed = HttpUrl.get(url);
        return parsed != null
                && parsed.encodedUsername().isEmpty()
                && parsed.encodedPassword().isEmpty()
                && parsed.encodedFragment() == null
                && (parsed.isHttps() || THIS_MACHINE.contains(parsed.host()));
    }

    /** @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException {@code invalid_client} */
    Fetched fetch(URI url) {
        HttpUrl from = HttpUrl.get(url);
        if (from == null || !mayBe(url) || leadsInside(from.host())) {
            throw Refused.client(FAULT);
        }
        Request request = new Request.Builder()
                .url(from)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        try (Response response = client.newCall(request).execute()) {
            BufferedSource source = response.body().source();
            if (response.code() != 200 || source.request(MOST_BYTES + 1L)) {
                throw Refused.client(FAULT);
            }
            return new Fetched(source.readString(StandardCharsets.UTF_8), believedFor(response));
        } catch (IOException unreachable) {
            throw Refused.client(FAULT);
        }
    }

    private static Duration believedFor(Response response) {
        if (response.cacheControl().noStore() || response.cacheControl().noCache()) {
            return Duration.ZERO;
        }
        Duration stated = Duration.ofSeconds(Math.max(0, response.cacheControl().maxAgeSeconds()));
        return stated.compareTo(BELIEVED_AT_MOST) > 0 ? BELIEVED_AT_MOST : stated;
    }

    /** An address that is written out is never looked up; so it is looked at here. */
    private static boolean leadsInside(String host) {
        boolean writtenOut = host.contains(":") || host.matches("[0-9.]+");
        try {
            return writtenOut && !THIS_MACHINE.contains(host) && !PublicAddress.is(InetAddress.getByName(host));
        } catch (UnknownHostException notAnAddress) {
            return true;
        }
    }

    private static List<InetAddress> lookUp(String host) throws UnknownHostException {
        List<InetAddress> addresses = BoundedLookup.addressesOf(host, LONGEST_WAIT);
        boolean mayBeReached = THIS_MACHINE.contains(host)
                ? addresses.stream().allMatch(InetAddress::isLoopbackAddress)
                : addresses.stream().allMatch(PublicAddress::is);
        if (!mayBeReached) {
            throw new UnknownHostException("not a public address");
        }
        return addresses;
    }
}
