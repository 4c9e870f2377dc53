package dk.fravalg.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.sandbox.certificates.TestAuthority;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;

/**
 * Where TLS ends in the register: which certificates get through the handshake, over a real socket, set up as Spring Boot
 * does it for {@code server.ssl.*} with {@code client-auth=want}.
 */
@Tag("ASVS-12.1.1")
@Tag("ASVS-12.1.3")
class HandshakesTest {

    private static final TestAuthority AUTHORITY = new TestAuthority();

    @TempDir
    private Path folder;

    private Path lists;
    private RevocationLists revocation;
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        lists = folder.resolve("revoked.pem");
        Files.writeString(lists, AUTHORITY.revocationLists());
        revocation = new RevocationLists(lists.toString());
        server = started(revocation);
    }

    @AfterEach
    void stop() {
        server.stop();
        server.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_good_certificate_is_the_clients(String version) throws Exception {
        assertThat(shownTo(server, "good", version))
                .isEqualTo(new ClientCertificate(AUTHORITY.certificate("good")).thumbprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void a_client_without_one_gets_through_and_is_nobody(String version) throws Exception {
        assertThat(shownTo(server, "none", version)).isEqualTo("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "expired, TLSv1.2",
        "expired, TLSv1.3",
        "revoked, TLSv1.2",
        "revoked, TLSv1.3",
        "wrong-ca, TLSv1.2",
        "wrong-ca, TLSv1.3"
    })
    void one_that_is_no_good_ends_the_handshake(String kind, String version) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> shownTo(server, kind, version));
    }

    /** Java's own client does not offer them any more, so the first message is put together by hand (RFC 4346 § 7.4.1.2). */
    @ParameterizedTest(name = "TLS 1.{0}")
    @ValueSource(ints = {0, 1})
    void what_is_older_than_tls_1_2_is_not_spoken(int minor) throws Exception {
        byte[] hello = new byte[52];
        byte[] start = {0x16, 3, 1, 0, 47, 1, 0, 0, 43, 3, (byte) (minor + 1)};
        System.arraycopy(start, 0, hello, 0, start.length);
        // No session; two suites that both versions have; no compression.
        byte[] end = {0, 0, 4, (byte) 0xc0, 0x09, 0, 0x2f, 1, 0};
        System.arraycopy(end, 0, hello, hello.length - end.length, end.length);
        byte[] answer;
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(hello);
            socket.getOutputStream().flush();
            answer = socket.getInputStream().readNBytes(7);
        }

        byte alert = 0x15;
        byte protocolVersion = 70;
        assertThat(answer[0]).isEqualTo(alert);
        assertThat(answer[6]).isEqualTo(protocolVersion);
    }

    @Test
    void without_lists_one_that_was_revoked_gets_through() throws Exception {
        WebServer other = started(new RevocationLists(""));
        try {
            assertThat(shownTo(other, "revoked", "TLSv1.3")).isNotEqualTo("nobody");
        } finally {
            other.stop();
        }
    }

    @Test
    void new_lists_are_taken_up_while_it_runs() throws Exception {
        replace(AUTHORITY.emptyRevocationLists(), 1);
        revocation.readAgainIfChanged();
        assertThat(shownTo(server, "revoked", "TLSv1.3")).isNotEqualTo("nobody");

        replace(AUTHORITY.revocationLists(), 2);
        revocation.readAgainIfChanged();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> shownTo(server, "revoked", "TLSv1.3"));
        assertThat(shownTo(server, "good", "TLSv1.3")).isNotEqualTo("nobody");
    }

    @Test
    void lists_that_cannot_be_read_leave_the_old_ones_in_use() throws Exception {
        for (String instead : List.of("no list", "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n")) {
            replace(instead, 1);
            revocation.readAgainIfChanged();
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> shownTo(server, "revoked", "TLSv1.3"));
            assertThat(shownTo(server, "good", "TLSv1.3")).isNotEqualTo("nobody");
        }
        Files.delete(lists);
        revocation.readAgainIfChanged();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> shownTo(server, "revoked", "TLSv1.3"));
    }

    private void replace(String text, int minutes) throws IOException {
        Files.writeString(lists, text);
        Files.setLastModifiedTime(lists, FileTime.from(Instant.now().plusSeconds(60L * minutes)));
    }

    private static WebServer started(RevocationLists lists) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        Ssl ssl = Ssl.forBundle("register");
        ssl.setClientAuth(Ssl.ClientAuth.WANT);
        factory.setSsl(ssl);
        factory.setSslBundles(bundles());
        lists.customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("whoami", new WhoAmI()).addMapping("/"));
        server.start();
        return server;
    }

    private static SslBundles bundles() {
        SslStoreBundle stores = SslStoreBundle.of(AUTHORITY.serverKeys(), TestAuthority.PASSWORD, AUTHORITY.trust());
        return new DefaultSslBundleRegistry("register", SslBundle.of(stores, SslBundleKey.of(TestAuthority.PASSWORD)));
    }

    private static String shownTo(WebServer server, String kind, String version) throws Exception {
        SSLContext tls = AUTHORITY.client(kind);
        HttpClient client = HttpClient.newBuilder()
                .sslContext(tls)
                .sslParameters(new SSLParameters(null, new String[] {version}))
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + server.getPort() + "/"))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Says whose certificate it saw. */
    static final class WhoAmI extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ClientCertificates certificates = new CertificateOfRequest(List.of());
            response.getWriter()
                    .write(certificates
                            .of(request)
                            .map(ClientCertificate::thumbprint)
                            .orElse("nobody"));
        }
    }
}
