package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.server.Database;
import dk.fravalg.server.audit.Tampering.Deed;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand random deeds of somebody who may write to the database, each found, and undone again. */
abstract class TamperingContract {

    private static final int DEEDS = 1_000;

    private final TestLog log;

    TamperingContract(Database database) {
        log = new TestLog(database);
    }

    @BeforeEach
    void sixtyRecordsAndThreeCheckpoints() {
        AuditStore node = log.node();
        Checkpoints checkpoints = log.checkpointsIn(Path.of(""));
        for (int call = 0; call < 12; call++) {
            int first = call * 5;
            node.append(
                    IntStream.range(first, first + 5).mapToObj(TestLog::lookUp).toList());
            if (call == 2 || call == 5 || call == 8) {
                assertThat(checkpoints.takeIfNew()).isTrue();
            }
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void every_deed_is_found_and_the_first_record_is_named() {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        Tampering tampering = new Tampering(log, random, 60, 45);
        assertThat(log.verify().isWhole()).isTrue();

        for (int i = 0; i < DEEDS; i++) {
            String number = "-Dseed=" + seed + ", deed " + i + ": ";
            log.transaction.executeWithoutResult(undone -> {
                undone.setRollbackOnly();
                Deed deed = tampering.deed();
                assertThat(log.verify().finding()).as(number + deed).hasValueSatisfying(finding -> {
                    assertThat(deed.first()).as(number + deed + " " + finding).isBetween(finding.from(), finding.to());
                    if (deed.exact()) {
                        assertThat(finding.from())
                                .as(number + deed + " " + finding)
                                .isEqualTo(finding.to());
                    }
                });
            });
        }

        assertThat(log.verify()).isEqualTo(new Verdict(60, 3, 0, java.util.Optional.empty()));
    }
}
