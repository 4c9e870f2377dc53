package dk.fravalg.it.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.fhir.Fhir;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;

/** Several citizens, all busy at once, and the comparison of what they were told with what the register has. */
final class BusyCitizens {

    private final OwnRegister own;
    private final List<BusyCitizen> citizens = new ArrayList<>();

    BusyCitizens(OwnRegister own) {
        this.own = own;
        for (Citizen citizen : own.citizens().whoMayOptOut()) {
            citizens.add(new BusyCitizen(own, citizen));
        }
    }

    /** All are busy, until something ends it after so many more acknowledged writes. */
    void areBusyUntil(long moreWrites, Runnable end) throws InterruptedException {
        long target = acknowledged() + moreWrites;
        ExecutorService threads = Executors.newFixedThreadPool(citizens.size());
        citizens.forEach(citizen -> threads.execute(citizen::goesOnUntilTheEnd));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> acknowledged() >= target || someoneGaveUp());
        end.run();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Whatever was acknowledged is there; what is in doubt may be there or not; there is nothing else. */
    void findEverythingThatWasAcknowledged() {
        for (BusyCitizen busy : citizens) {
            assertThat(busy.unexpected()).isEmpty();
            List<Consent> there = all(busy.citizen());
            List<String> ids = there.stream().map(Consent::getIdPart).toList();
            List<String> closed = there.stream()
                    .filter(consent -> consent.getStatus() == ConsentState.INACTIVE)
                    .map(Consent::getIdPart)
                    .toList();

            assertThat(ids).containsAll(busy.registered());
            assertThat(closed).containsAll(busy.withdrawn());
            int extra = ids.size()
                    - busy.registered().size()
                    + closed.size()
                    - busy.withdrawn().size();
            assertThat(extra).isBetween(0, busy.inDoubt() ? 1 : 0);
            assertThat(ids.size() - closed.size()).isBetween(0, 1);
            busy.believes(ids, closed);
        }
    }

    private boolean someoneGaveUp() {
        return citizens.stream().anyMatch(citizen -> !citizen.unexpected().isEmpty());
    }

    private long acknowledged() {
        return citizens.stream().mapToLong(BusyCitizen::acknowledged).sum();
    }

    private List<Consent> all(Citizen citizen) {
        List<Consent> all = new ArrayList<>();
        List<Consent> page;
        do {
            page = Fhir.consentsIn(citizen.searches("_count", "200", "_offset", String.valueOf(all.size())));
            all.addAll(page);
        } while (page.size() == 200);
        return all;
    }
}
