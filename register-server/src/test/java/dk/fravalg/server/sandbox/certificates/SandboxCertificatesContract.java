package dk.fravalg.server.sandbox.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.access.ClientCertificate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The sandbox's authorities, and what they give out. */
abstract class SandboxCertificatesContract extends RegisterSuite {

    private static final CertificateOwner HILLEROED =
            new CertificateOwner("eoj-hilleroed", "Hillerød Kommune", "99000001");
    private static final CertificateOwner AARHUS = new CertificateOwner("eoj-aarhus", "Aarhus Kommune", "99000002");

    SandboxCertificatesContract(Database database) {
        super(database);
    }

    @BeforeEach
    void forgetAll() {
        part(JdbcClient.class).sql("delete from sandbox_certificate").update();
    }

    @Test
    void every_client_has_a_good_one_and_the_first_some_that_are_no_good() {
        assertThat(node(HILLEROED, AARHUS).clients())
                .extracting(Issued::name)
                .containsExactlyInAnyOrder(
                        "eoj-hilleroed",
                        "eoj-hilleroed-expired",
                        "eoj-hilleroed-revoked",
                        "eoj-hilleroed-wrong-ca",
                        "eoj-aarhus");
    }

    @Test
    void another_node_and_a_later_start_find_the_same() {
        Map<String, String> first = thumbprints(node(HILLEROED, AARHUS));

        assertThat(thumbprints(node(HILLEROED, AARHUS))).isEqualTo(first);
        assertThat(node(HILLEROED).root()).isEqualTo(node(HILLEROED, AARHUS).root());
    }

    @Test
    void a_client_that_comes_later_gets_one_of_the_same_authority() {
        SandboxCertificates before = node(HILLEROED);
        Map<String, String> first = thumbprints(before);
        SandboxCertificates after = node(HILLEROED, AARHUS);

        assertThat(thumbprints(after)).containsAllEntriesOf(first).hasSize(first.size() + 1);
        assertThat(after.root()).isEqualTo(before.root());
    }

    @Test
    void nodes_that_start_at_once_agree() throws Exception {
        List<Callable<Map<String, String>>> nodes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            nodes.add(() -> thumbprints(node(HILLEROED, AARHUS)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Map<String, String>> seen = new ArrayList<>();
            for (Future<Map<String, String>> each : threads.invokeAll(nodes)) {
                seen.add(each.get());
            }
            assertThat(seen).allMatch(each -> each.equals(seen.get(0)));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void the_chain_leads_to_the_root() throws Exception {
        SandboxCertificates certificates = node(HILLEROED);
        for (String name : List.of("eoj-hilleroed", "eoj-hilleroed-expired", "eoj-hilleroed-revoked")) {
            Issued issued = certificates.client(name).orElseThrow();
            issued.certificate().verify(certificates.issuing().getPublicKey());
            assertThat(issued.chain()).containsExactly(issued.certificate(), certificates.issuing());
        }
        certificates.issuing().verify(certificates.root().getPublicKey());
        assertThat(certificates.issuing().getBasicConstraints()).isZero();
        assertThat(certificates.server().certificate().getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        Issued wrong = certificates.client("eoj-hilleroed-wrong-ca").orElseThrow();
        assertThat(wrong.certificate().getIssuerX500Principal())
                .isNotEqualTo(certificates.issuing().getSubjectX500Principal());
    }

    @Test
    void each_bad_one_has_one_thing_wrong() throws Exception {
        SandboxCertificates certificates = node(HILLEROED);
        Date now = Date.from(now().instant());
        X509Certificate expired = certificate(certificates, "eoj-hilleroed-expired");
        assertThatExceptionOfType(CertificateExpiredException.class).isThrownBy(() -> expired.checkValidity(now));
        for (String name : List.of("eoj-hilleroed", "eoj-hilleroed-revoked", "eoj-hilleroed-wrong-ca")) {
            certificate(certificates, name).checkValidity(now);
        }
        List<X509CRL> lists = certificates.revocationLists();
        assertThat(lists)
                .anyMatch(list -> list.isRevoked(certificate(certificates, "eoj-hilleroed-revoked")))
                .noneMatch(list -> list.isRevoked(certificate(certificates, "eoj-hilleroed")))
                .noneMatch(list -> list.isRevoked(expired))
                .noneMatch(list -> list.isRevoked(certificates.issuing()));
        lists.get(0).verify(certificates.issuing().getPublicKey());
        lists.get(1).verify(certificates.root().getPublicKey());
        assertThat(lists).allMatch(list -> list.getNextUpdate().after(now));
    }

    @Test
    void a_p12_file_is_read_with_the_password_that_is_told() throws Exception {
        Issued issued = node(HILLEROED).client("eoj-hilleroed").orElseThrow();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Pkcs12.of(issued)), "sandbox".toCharArray());

        assertThat(store.getKey("eoj-hilleroed", "sandbox".toCharArray())).isEqualTo(issued.key());
        assertThat(store.getCertificateChain("eoj-hilleroed"))
                .containsExactly(issued.chain().toArray(X509Certificate[]::new));
    }

    @Test
    void pem_is_read_as_it_was_written() throws Exception {
        SandboxCertificates certificates = node(HILLEROED);
        Issued issued = certificates.client("eoj-hilleroed").orElseThrow();

        assertThat(Pem.certificates(Pem.of(issued.chain()))).isEqualTo(issued.chain());
        assertThat(Pem.key(Pem.of(issued.key()))).isEqualTo(issued.key());
        assertThat(CertificateFactory.getInstance("X.509")
                        .generateCRLs(new ByteArrayInputStream(
                                Pem.ofLists(certificates.revocationLists()).getBytes(StandardCharsets.US_ASCII))))
                .hasSize(2);
    }

    @Test
    void a_certificate_is_known_by_whose_it_is() {
        SandboxCertificates certificates = node(HILLEROED, AARHUS);

        assertThat(certificates.clientOf(shown(certificates, "eoj-aarhus"))).contains("eoj-aarhus");
        assertThat(certificates.clientOf(shown(certificates, "eoj-hilleroed-revoked")))
                .contains("eoj-hilleroed");
        assertThat(certificates.clientOf(new ClientCertificate(new TestAuthority().certificate("good"))))
                .isEmpty();
        assertThat(certificates.client("localhost")).isEmpty();
        assertThat(certificates.client("root-ca")).isEmpty();
    }

    private SandboxCertificates node(CertificateOwner... owners) {
        return new SandboxCertificates(
                new CertificateStore(part(JdbcClient.class)),
                part(TransactionTemplate.class),
                now(),
                new CertificateOwners(List.of(owners)));
    }

    private InstantSource now() {
        return register.time();
    }

    private static ClientCertificate shown(SandboxCertificates certificates, String name) {
        return new ClientCertificate(certificate(certificates, name));
    }

    private static X509Certificate certificate(SandboxCertificates certificates, String name) {
        return certificates.client(name).orElseThrow().certificate();
    }

    private static Map<String, String> thumbprints(SandboxCertificates certificates) {
        Map<String, String> thumbprints = new HashMap<>();
        certificates
                .clients()
                .forEach(each -> thumbprints.put(each.name(), new ClientCertificate(each.certificate()).thumbprint()));
        return thumbprints;
    }
}
