package dk.fravalg.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.durability.BusyAmbulances.Shift;
import dk.fravalg.running.Database;
import dk.fravalg.running.Database.Storage;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import dk.fravalg.running.RegisterProgram.Outcome;
import dk.fravalg.running.RunningRegister;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The register is killed in the middle of many writes and lookups ({@code kill -9}), again and again, on the same data.
 *
 * <p>After the last time it is not started again, so that {@code reconcile} and {@code verify-audit} see what the kill has
 * left; on PostgreSQL, which more than one process can open, {@code verify-audit} is run after every kill.
 *
 * <p>{@code -Dkills=20} is the long form.
 */
@Tag("ASVS-2.3.3")
class KilledRegisterIT {

    private static final int KILLS = Integer.getInteger("kills", 3);

    private final Random random = new Random();
    private final Storage storage = Database.ofThisRun().freshStorage();

    @Test
    @Tag("REQ-DURABILITY-1")
    void what_was_acknowledged_is_there_and_nothing_is_half_done() throws InterruptedException {
        try (OwnRegister own = new OwnRegister(RunningRegister.on(storage, "killed"))) {
            BusyCitizens citizens = new BusyCitizens(own);
            BusyAmbulances ambulances = new BusyAmbulances(own);
            for (int kill = 1; kill < KILLS; kill++) {
                killInTheMiddleOf(citizens, ambulances, own);
                if (storage instanceof PostgreSqlDatabase) {
                    theLogIsWhole(own);
                }
                own.register().start();
                citizens.findEverythingThatWasAcknowledged();
            }

            killInTheMiddleOf(citizens, ambulances, own);
            theLogIsWhole(own);
            Outcome reconciled = own.register().command("reconcile");
            assertThat(reconciled.output()).contains(" 0 differences");
            assertThat(reconciled.exitCode()).isZero();
        }
    }

    private void killInTheMiddleOf(BusyCitizens citizens, BusyAmbulances ambulances, OwnRegister own)
            throws InterruptedException {
        Shift shift = ambulances.begin();
        citizens.areBusyUntil(20 + random.nextInt(60), own.register()::kill);
        shift.awaitEnd();
        ambulances.areAllInTheLogOf(storage);
    }

    private static void theLogIsWhole(OwnRegister own) {
        Outcome verified = own.register().command("verify-audit");
        assertThat(verified.output()).contains("The audit log is whole.");
        assertThat(verified.exitCode()).isZero();
    }
}
