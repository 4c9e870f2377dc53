package dk.fravalg.server.audit;

import dk.fravalg.server.platform.Ed25519Key;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the beans of this package; the composition brings the key named {@code auditKey}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {

    /** So long may a node do nothing while it holds the log, and so long may a caller wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    AuditLog auditLog(DataSource dataSource) {
        return new NotingAuditLog(new AuditStore(dataSource, PATIENCE));
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc, CitizenNumbers numbers, AuditLog audit, Clock clock) {
        return new AuditTrail(new AuditTrailStore(jdbc), numbers, audit, clock);
    }

    @Bean
    RefusalLog refusalLog(AuditLog audit, Clock clock) {
        return new RefusalLog(audit, clock);
    }

    @Bean
    ChainStore chainStore(DataSource dataSource) {
        return new ChainStore(dataSource, PATIENCE);
    }

    @Bean
    CheckpointStore checkpointStore(JdbcClient jdbc) {
        return new CheckpointStore(jdbc);
    }

    @Bean
    CheckpointFiles checkpointFiles(AuditSettings settings) {
        return new CheckpointFiles(Path.of(settings.checkpoints()));
    }

    @Bean
    NoteSigner checkpointSigner(@Qualifier("auditKey") Ed25519Key key, AuditSettings settings) {
        return new NoteSigner(settings.origin(), key);
    }

    @Bean
    Checkpoints checkpoints(
            ChainStore chain, CheckpointStore store, CheckpointFiles files, NoteSigner signer, Clock clock) {
        return new SignedCheckpoints(chain, store, files, signer, clock);
    }

    @Bean
    AuditProof auditProof(
            ChainStore chain, CheckpointStore store, CheckpointFiles files, NoteSigner signer, AuditSettings settings) {
        return new ChainProof(
                chain,
                store,
                files,
                Path.of(settings.kept()),
                signer.verifier(),
                settings.formerKeys().stream().map(NoteVerifier::ofVkey).toList());
    }

    @Bean
    ShowAuditProof showAuditProof(CheckpointStore checkpoints, AuditProof proof, AuditLog audit, Clock clock) {
        return new ShowAuditProof(checkpoints, proof, audit, clock);
    }

    @Bean
    AuditErasure auditErasure(AuditLog log, JdbcClient jdbc, Clock clock) {
        return new ErasureStore(log, jdbc, clock);
    }

    @Bean
    MinLog minLog(AuditSettings settings) {
        return new MinLogFiles(Path.of(settings.minlog()));
    }

    @Bean
    MinLogExport minLogExport(JdbcClient jdbc, ChainStore chain, MinLog minLog, TransactionTemplate transaction) {
        return new MinLogStore(jdbc, chain, minLog, transaction);
    }
}
