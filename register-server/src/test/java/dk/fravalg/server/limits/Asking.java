package dk.fravalg.server.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.Cast;
import dk.fravalg.server.TestTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A client that asks, at a time that the test moves; the limits are small. */
abstract class Asking {

    static final Client EOJ = new Client("eoj-hilleroed");
    static final Client OTHER = new Client("eoj-aarhus");
    static final Optional<String> EMERGENCY = Optional.of("ETREAT");
    static final Optional<String> TREATMENT = Optional.of("TREAT");
    static final Actor CLERK = Cast.CLERK;

    final TestTime time = new TestTime();
    final SimpleMeterRegistry figures = new SimpleMeterRegistry();
    final Limits limits = limits(10, 3_600, 100, 5);
    private int next;

    final Limits limits(int requests, int citizens, int emergencies, int refused) {
        return new Limits(
                new LimitSettings(requests, citizens, emergencies, refused),
                time,
                new Refusal(time, figures),
                new Random(7));
    }

    /** Somebody nobody has asked about. */
    final List<String> strangers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "citizen " + next++).toList();
    }

    final void exhaust() {
        exhaust(EOJ);
    }

    final void exhaust(Client client) {
        while (attempt(() -> limits.learn(client, CLERK, strangers(100))).isEmpty()) {
            // Until it is refused.
        }
        while (attempt(() -> limits.learn(client, CLERK, strangers(1))).isEmpty()) {
            // And the rest.
        }
    }

    static void isRefused(Runnable question) {
        assertThat(waitOf(question)).isPositive();
    }

    static Duration waitOf(Runnable question) {
        return refusalOf(question).retryAfter().orElseThrow();
    }

    static RegisterProblem refusalOf(Runnable question) {
        RegisterProblem[] refusal = new RegisterProblem[1];
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(question::run)
                .satisfies(refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS);
                    refusal[0] = refused;
                });
        return refusal[0];
    }

    static Optional<Duration> attempt(Runnable question) {
        try {
            question.run();
            return Optional.empty();
        } catch (RegisterProblem refused) {
            return refused.retryAfter();
        }
    }
}
