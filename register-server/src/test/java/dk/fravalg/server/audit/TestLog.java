package dk.fravalg.server.audit;

import com.zaxxer.hikari.HikariDataSource;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.platform.Ed25519Key;
import dk.fravalg.server.platform.Tables;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An audit log on a database of its own, with all that belongs to it and nothing else of a register. */
final class TestLog implements AutoCloseable {

    static final CprNumber NANCY = new CprNumber("2512489996");
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Ed25519Key KEY = Ed25519Key.generate();

    final HikariDataSource dataSource = new HikariDataSource();
    final JdbcClient jdbc = JdbcClient.create(dataSource);
    final TransactionTemplate transaction;
    final ChainStore chain = new ChainStore(dataSource, PATIENCE);
    final CheckpointStore checkpoints = new CheckpointStore(jdbc);
    final TestTime time = new TestTime();
    final Clock clock = time.withZone(ZoneOffset.UTC);
    final NoteSigner signer = new NoteSigner("fravalg.example/audit", KEY);
    private final List<AuditStore> nodes = new ArrayList<>();

    TestLog(Database database) {
        Database.Address address = database.fresh();
        dataSource.setJdbcUrl(address.url());
        dataSource.setUsername(address.user());
        dataSource.setPassword(address.password());
        Tables.bringUpToDate(dataSource, "db/register", "register_schema_history");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** One more node that writes this log. */
    AuditStore node() {
        AuditStore node = new AuditStore(dataSource, PATIENCE);
        nodes.add(node);
        return node;
    }

    Checkpoints checkpointsIn(Path directory) {
        return new SignedCheckpoints(chain, checkpoints, new CheckpointFiles(directory), signer, clock);
    }

    AuditProof proof() {
        return proof(Path.of(""), Path.of(""));
    }

    AuditProof proof(Path directory, Path kept) {
        return new ChainProof(chain, checkpoints, new CheckpointFiles(directory), kept, signer.verifier(), List.of());
    }

    Verdict verify() {
        return proof().verify(() -> {});
    }

    /** A lookup; every field but the purpose says something else for each number. */
    static AuditRecord lookUp(int number) {
        return new AuditRecord(
                TestTime.START.plusSeconds(number),
                Cast.AMBULANCE,
                Action.LOOK_UP,
                Optional.of(NANCY),
                "none-" + number,
                Optional.of("ETREAT"),
                Optional.of("Consent/" + number));
    }

    void sql(String statement, Object... parameters) {
        jdbc.sql(statement).params(parameters).update();
    }

    long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        nodes.forEach(AuditStore::close);
        dataSource.close();
    }
}
