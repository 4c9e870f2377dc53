package dk.fravalg.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.running.Database.Storage;
import dk.fravalg.running.PostgreSqlServer.PostgreSqlDatabase;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Ambulance crews that look up without a pause, and write down which of their lookups were answered. */
final class BusyAmbulances {

    private static final int CREWS = 4;
    private static final int UNAVAILABLE = 503;

    private final OwnRegister own;
    private final Citizen citizen;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Queue<Answer> unexpected = new ConcurrentLinkedQueue<>();

    BusyAmbulances(OwnRegister own) {
        this.own = own;
        this.citizen = own.citizens().nancy();
    }

    /** All look up, until the register is no longer there. */
    Shift begin() {
        String token = own.ambulanceCrew().token();
        ExecutorService crews = Executors.newFixedThreadPool(CREWS);
        for (int i = 0; i < CREWS; i++) {
            crews.execute(() -> goesOnUntilTheEnd(own.somebodyWithToken(token)));
        }
        crews.shutdown();
        return () -> assertThat(crews.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Crews that are out. */
    @FunctionalInterface
    interface Shift {

        /** Waits until all have noticed that the register is gone. */
        void awaitEnd() throws InterruptedException;
    }

    private void goesOnUntilTheEnd(Caller crew) {
        boolean there = true;
        while (there) {
            try {
                Answer answer = crew.asks(LookupForm.about(citizen));
                there = answer.status() == 200;
                if (there) {
                    answered.add(answer.header("X-Correlation-Id").orElseThrow());
                } else if (answer.status() != UNAVAILABLE) {
                    unexpected.add(answer);
                }
            } catch (
                    @SuppressWarnings("OverlyBroadCatchBlock")
                    Exception killed) {
                there = false;
            }
        }
    }

    /** Every answer that anybody got has its record, where the log can be looked into behind the register's back. */
    void areAllInTheLogOf(Storage storage) {
        assertThat(unexpected).isEmpty();
        assertThat(answered).isNotEmpty();
        if (storage instanceof PostgreSqlDatabase database) {
            String ids = answered.stream().map(id -> "('" + id + "')").collect(Collectors.joining(","));
            assertThat(
                            database.read(
                                    "select count(*) from (values " + ids + ") as answered(id) where not exists"
                                            + " (select 1 from audit_record where correlation_id = answered.id and action = 'look-up')"))
                    .isEqualTo("0");
        }
    }
}
