package dk.fravalg.server.sandbox;

import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.persons.CprNumbers;
import dk.fravalg.server.registration.BringIntoForce;
import dk.fravalg.server.store.RepositoryContents;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be done to a sandbox as a whole: seeding, clearing, moving its time. */
class Sandbox {

    private final SandboxPersonStore people;
    private final SandboxClock clock;
    private final CprNumbers numbers;
    private final RepositoryContents repository;
    private final BringIntoForce bringIntoForce;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SandboxCheckpoints checkpoints;

    Sandbox(
            SandboxPersonStore people,
            SandboxClock clock,
            CprNumbers numbers,
            RepositoryContents repository,
            BringIntoForce bringIntoForce,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            SandboxCheckpoints checkpoints) {
        this.people = people;
        this.clock = clock;
        this.numbers = numbers;
        this.repository = repository;
        this.bringIntoForce = bringIntoForce;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.checkpoints = checkpoints;
    }

    /** Seeds a sandbox that has nobody in it. */
    void seedIfEmpty() {
        transaction.executeWithoutResult(status -> {
            if (people.all().isEmpty()) {
                seed();
            }
        });
    }

    /** Forgets everything, and begins afresh at real time. */
    Instant reset() {
        Instant now = clock.reset();
        transaction.executeWithoutResult(status -> {
            repository.wipe();
            jdbc.sql("delete from lookup_status").update();
            jdbc.sql("delete from cpr_number").update();
            forgetWhoIsLetIn();
            people.deleteAll();
            seed();
            beginAnotherAuditLog();
            checkpoints.removeAll();
        });
        return now;
    }

    /**
     * Clients that integrators have registered, codes and tokens are forgotten. The keys of the seeded clients stay, since
     * integrators have them; which assertions were used stays, or they could be used again; and tokens that were revoked
     * stay so until they expire.
     */
    private void forgetWhoIsLetIn() {
        jdbc.sql("delete from sandbox_client").update();
        jdbc.sql("delete from sandbox_authorization where revoked = false").update();
    }

    /** Last, as whoever appends to the log does it, and with the same lock. */
    private void beginAnotherAuditLog() {
        jdbc.sql("select seq from audit_chain where seq = 0 for update")
                .query(Long.class)
                .single();
        jdbc.sql("delete from audit_record").update();
        jdbc.sql("delete from audit_chain where seq > 0").update();
        jdbc.sql("delete from audit_checkpoint").update();
        jdbc.sql("update minlog_position set seq = 0").update();
    }

    /** Moves time ahead; what falls due on the way has happened when this returns. */
    Instant advance(Duration by) {
        Instant now = clock.advance(by);
        bringIntoForce.allThatIsDue(new TheRegister());
        return now;
    }

    /** Sets time back to the real one. */
    Instant resetClock() {
        return clock.reset();
    }

    private void seed() {
        for (SandboxPerson person : MadeUpPeople.asOf(DanishTime.dateOf(clock.instant()))) {
            people.put(person);
            for (CprNumber former : person.facts().formerNumbers()) {
                numbers.supersede(former, person.facts().cpr());
            }
        }
    }
}
