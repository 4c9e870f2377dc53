package dk.fravalg.server.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said of a refusal, and to whom. */
@Tag("ASVS-16.2.5")
@Tag("ASVS-16.3.3")
@Tag("ASVS-16.4.1")
class RefusalTest extends Asking {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void readTheLog() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Refusal.class)).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger(Refusal.class)).detachAppender(log);
    }

    @Test
    void an_episode_is_reported_once_and_every_refusal_counted() {
        exhaust();
        for (int i = 0; i < 30; i++) {
            assertThat(refusalOf(() -> limits.lookUp(EOJ, strangers(100), TREATMENT))
                            .isRepeated())
                    .isTrue();
            time.passes(Duration.ofSeconds(1));
        }
        assertThat(log.list).hasSize(1);
        assertThat(log.list.get(0).getLevel()).isEqualTo(Level.WARN);
        assertThat(log.list.get(0).getFormattedMessage())
                .startsWith("LIMIT-REACHED ")
                .endsWith("limit=citizens by=eoj-hilleroed");
        // The first of the hundreds and the first of the ones, then thirty.
        assertThat(figures.counter("register.limits.refused", "limit", "citizens")
                        .count())
                .isEqualTo(32);

        time.passes(Duration.ofMinutes(10));
        exhaust();
        assertThat(log.list).hasSize(2);
    }

    @Test
    void the_first_refusal_of_an_episode_is_recorded_and_the_others_are_not() {
        while (attempt(() -> limits.request(OTHER)).isEmpty()) {
            // Until it is refused, for the first time.
        }
        assertThat(refusalOf(() -> limits.request(OTHER)).isRepeated()).isTrue();
        for (int i = 0; i < 100; i++) {
            limits.request(EOJ);
        }
        assertThat(refusalOf(() -> limits.request(EOJ)).isRepeated()).isFalse();
        assertThat(refusalOf(() -> limits.request(EOJ)).isRepeated()).isTrue();
    }

    @Test
    void nothing_personal_and_no_second_line_gets_into_the_log_by_a_clients_name() {
        for (String id : List.of("251248-9996", "x2512489996x", "eoj\nINTERNAL forged", "Nancy Ann Berggren")) {
            exhaust(new Client(id));
            isRefused(() -> limits.lookUp(new Client(id), strangers(1_000), TREATMENT));
        }

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).doesNotContain("251248", "\n", "Nancy Ann"));
    }
}
