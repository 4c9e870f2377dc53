package dk.fravalg.server.sandbox.certificates;

import dk.fravalg.server.access.ClientCertificate;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All certificates of the sandbox. Made when any of them is first asked for, by whichever node is first; from then on the
 * same for as long as the database is, also after a reset.
 */
class SandboxCertificates implements CertificateRegister {

    private static final String ROOT = "root-ca";
    private static final String ISSUING = "issuing-ca";
    private static final String OTHER = "other-ca";
    private static final String SERVER = "localhost";

    private final CertificateStore store;
    private final TransactionTemplate transaction;
    private final InstantSource real;
    private final CertificateOwners owners;
    private volatile Map<String, Issued> known = Map.of();

    SandboxCertificates(
            CertificateStore store, TransactionTemplate transaction, InstantSource real, CertificateOwners owners) {
        this.store = store;
        this.transaction = transaction;
        this.real = real;
        this.owners = owners;
    }

    @Override
    public Optional<String> clientOf(ClientCertificate shown) {
        return clients().stream()
                .filter(each -> each.certificate().equals(shown.certificate()))
                .findFirst()
                .flatMap(each -> owners.all().stream()
                        .map(CertificateOwner::clientId)
                        .filter(id -> each.name().equals(id)
                                || each.name().equals(id + "-" + each.kind().code()))
                        .findFirst());
    }

    /** The certificates of clients, good and bad, by name. */
    List<Issued> clients() {
        return all().values().stream().filter(each -> each.kind().isClients()).toList();
    }

    /** A client's certificate. */
    Optional<Issued> client(String name) {
        return Optional.ofNullable(all().get(name)).filter(each -> each.kind().isClients());
    }

    /** What to trust. */
    X509Certificate root() {
        return named(ROOT).certificate();
    }

    X509Certificate issuing() {
        return named(ISSUING).certificate();
    }

    /** The port's own. */
    Issued server() {
        return named(SERVER);
    }

    /** The revocation lists of both authorities, as of now. */
    List<X509CRL> revocationLists() {
        CertificateAuthority authority = new CertificateAuthority(real.instant());
        List<Issued> all = List.copyOf(all().values());
        return List.of(authority.revocations(named(ISSUING), all), authority.revocations(named(ROOT), all));
    }

    private Issued named(String name) {
        return Optional.ofNullable(all().get(name)).orElseThrow();
    }

    private Map<String, Issued> all() {
        if (known.isEmpty()) {
            try {
                known = made();
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                known = made();
            }
        }
        return known;
    }

    private Map<String, Issued> made() {
        return Optional.ofNullable(transaction.execute(status -> new Making(stored()).missing()))
                .orElseThrow();
    }

    private Map<String, Issued> stored() {
        Map<String, Issued> stored = new TreeMap<>();
        store.all().forEach(each -> stored.put(each.name(), each));
        return stored;
    }

    /** Makes what a database lacks: all of it, or what a new client needs. */
    private final class Making {

        private final Map<String, Issued> all;
        private final CertificateAuthority authority = new CertificateAuthority(real.instant());

        Making(Map<String, Issued> stored) {
            this.all = stored;
        }

        Map<String, Issued> missing() {
            Issued root = get(ROOT, () -> authority.root(ROOT, "Sandbox rod-CA"));
            Issued issuing = get(ISSUING, () -> authority.issuing(ISSUING, "Sandbox udstedende-CA 1", root));
            Issued other = get(OTHER, () -> authority.root(OTHER, "Somebody else's CA"));
            get(SERVER, () -> authority.server(SERVER, issuing));
            owners.all().forEach(owner -> client(owner, CertificateKind.GOOD, issuing));
            owners.all().stream().limit(1).forEach(owner -> {
                client(owner, CertificateKind.EXPIRED, issuing);
                client(owner, CertificateKind.REVOKED, issuing);
                client(owner, CertificateKind.WRONG_CA, other);
            });
            return Map.copyOf(all);
        }

        private void client(CertificateOwner owner, CertificateKind kind, Issued issuer) {
            String name = kind == CertificateKind.GOOD ? owner.clientId() : owner.clientId() + "-" + kind.code();
            get(name, () -> authority.client(name, kind, owner, issuer));
        }

        private Issued get(String name, java.util.function.Supplier<Issued> make) {
            return all.computeIfAbsent(name, missing -> {
                Issued made = make.get();
                store.add(made);
                return made;
            });
        }
    }
}
