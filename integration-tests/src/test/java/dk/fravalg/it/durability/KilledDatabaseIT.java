package dk.fravalg.it.durability;

import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.running.PostgreSqlServer;
import dk.fravalg.running.RunningRegister;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is killed under the register, with all that it runs, and comes back; the register finds it again by itself.
 *
 * <p>{@code -Dkills=20} is the long form.
 */
@Tag("postgresql")
class KilledDatabaseIT {

    private static final int KILLS = Integer.getInteger("kills", 3);

    @Test
    @Tag("REQ-DURABILITY-1")
    void what_was_acknowledged_is_there_and_the_register_goes_on() throws InterruptedException {
        Random random = new Random();
        try (PostgreSqlServer server = PostgreSqlServer.ofItsOwn();
                OwnRegister own = new OwnRegister(RunningRegister.on(server.newDatabase(), "database-killed"))) {
            BusyCitizens citizens = new BusyCitizens(own);
            for (int kill = 1; kill <= KILLS; kill++) {
                citizens.areBusyUntil(20 + random.nextInt(60), server::kill);

                server.startAgain();
                own.register().awaitReady();

                citizens.findEverythingThatWasAcknowledged();
            }
        }
    }
}
