package dk.fravalg.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.registration.BringIntoForce;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class DueOptOutsContract extends RegisterSuite {

    private DueOptOuts job;

    DueOptOutsContract(Database database) {
        super(database);
    }

    @BeforeEach
    void start() {
        job = new DueOptOuts(part(BringIntoForce.class));
    }

    @AfterEach
    void stop() {
        job.stop();
    }

    @Test
    void what_falls_due_is_noted_within_seconds_as_long_as_it_runs() {
        OptOutId nancys = story.registers("nancyann");
        OptOutId brunos = story.registers("bruno");
        assertThat(job.isRunning()).isFalse();
        job.start();
        assertThat(job.isRunning()).isTrue();
        story.waitingPeriodPasses();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(story.optOut(nancys).state()).isEqualTo(OptOutState.IN_FORCE);
            assertThat(story.optOut(brunos).state()).isEqualTo(OptOutState.IN_FORCE);
        });
        job.stop();
        assertThat(job.isRunning()).isFalse();
    }

    @Test
    void a_failure_does_not_end_it() {
        OptOutId id = story.registers("nancyann");
        register.audit().breaksFor(record -> true);
        story.waitingPeriodPasses();
        job.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> register.audit().failures() > 0);
        register.audit().works();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(story.optOut(id).state()).isEqualTo(OptOutState.IN_FORCE));
    }
}
