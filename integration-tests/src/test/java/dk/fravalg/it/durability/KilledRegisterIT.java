package dk.fravalg.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.running.RegisterProgram.Outcome;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The register is killed in the middle of many writes ({@code kill -9}), again and again, on the same data.
 *
 * <p>After the last time it is not started again, so that {@code reconcile} sees what the kill has left.
 *
 * <p>{@code -Dkills=20} is the long form.
 */
@Tag("ASVS-2.3.3")
class KilledRegisterIT {

    private static final int KILLS = Integer.getInteger("kills", 3);

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_half_done() throws InterruptedException {
        Random random = new Random();
        try (OwnRegister own = OwnRegister.named("killed")) {
            BusyCitizens citizens = new BusyCitizens(own);
            for (int kill = 1; kill < KILLS; kill++) {
                citizens.areBusyUntil(20 + random.nextInt(60), own.register()::kill);
                own.register().start();
                citizens.findEverythingThatWasAcknowledged();
            }

            citizens.areBusyUntil(20 + random.nextInt(60), own.register()::kill);
            Outcome reconciled = own.register().command("reconcile");
            assertThat(reconciled.output()).contains(" 0 differences");
            assertThat(reconciled.exitCode()).isZero();
        }
    }
}
