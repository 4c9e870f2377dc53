package dk.fravalg.server.sandbox.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.server.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second port is opened where it can be, and never a reason not to start. */
class MutualTlsPortTest {

    @ParameterizedTest
    @CsvSource({"8080, , 8443", "80, , 443", "65172, , 65535", "65173, , 0", "8080, 9443, 9443", "8080, 0, 0"})
    void it_stands_beside_the_first_one_or_where_it_is_told_to(int first, Integer told, int second) {
        assertThat(new MutualTlsSettings(told).portBeside(first)).contains(second);
        assertThat(new MutualTlsSettings(-1).portBeside(first)).isEmpty();
    }

    @Test
    void any_free_port_will_do_and_nothing_is_made_before_somebody_shakes_hands() {
        with(new MutualTlsSettings(0), port -> {
            assertThat(port.port().port()).isPresent();
            assertThat(port.made()).isZero();
            int status = port.get("https://localhost:" + port.port().port().getAsInt() + "/");
            assertThat(status).isEqualTo(404);
            assertThat(port.made()).isPositive();
        });
    }

    @Test
    void one_that_is_taken_is_done_without() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            with(new MutualTlsSettings(taken.getLocalPort()), port -> {
                assertThat(port.port().port()).isEmpty();
                assertThat(port.get("http://localhost:" + port.first() + "/")).isEqualTo(404);
            });
        }
    }

    @Test
    void none_is_opened_where_none_is_wanted() {
        with(new MutualTlsSettings(-1), port -> assertThat(port.port().port()).isEmpty());
    }

    /** A register in small, that serves nothing, with the second port. */
    private record Opened(MutualTlsPort port, int first, SandboxCertificates certificates, JdbcClient jdbc) {

        long made() {
            return jdbc.sql("select count(*) from sandbox_certificate")
                    .query(Long.class)
                    .single();
        }

        int get(String url) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
                return HttpClient.newBuilder()
                        .sslContext(trusting())
                        .build()
                        .send(request, BodyHandlers.discarding())
                        .statusCode();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** Trusts whatever the sandbox's root is when it is asked for: by then it has been made. */
        private SSLContext trusting() throws Exception {
            java.security.KeyStore store = java.security.KeyStore.getInstance("PKCS12");
            store.load(null, null);
            if (made() > 0 || port.port().isPresent()) {
                store.setCertificateEntry("root", certificates.root());
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(store.size() == 0 ? null : store);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls;
        }
    }

    private static void with(MutualTlsSettings settings, Consumer<Opened> test) {
        var source = Database.H2.fresh().dataSource();
        JdbcClient jdbc = JdbcClient.create(source);
        dk.fravalg.server.platform.Tables.bringUpToDate(source, "db/sandbox", "sandbox_schema_history");
        SandboxCertificates certificates = new SandboxCertificates(
                new CertificateStore(jdbc),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                InstantSource.system(),
                new CertificateOwners(List.of(new CertificateOwner("eoj", "EOJ", "99000001"))));
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        MutualTlsPort port = new MutualTlsPort(
                settings,
                factory,
                new SandboxTls(new ServerKey(certificates), new ClientTrust(certificates, InstantSource.system())));
        try (var context = new AnnotationConfigServletWebServerApplicationContext()) {
            context.registerBean(TomcatServletWebServerFactory.class, () -> factory);
            context.registerBean(MutualTlsPort.class, () -> port);
            context.refresh();
            test.accept(new Opened(
                    port,
                    Optional.ofNullable(context.getWebServer()).orElseThrow().getPort(),
                    certificates,
                    jdbc));
        }
    }
}
