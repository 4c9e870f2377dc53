package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.server.TestTime;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final TestTime time = new TestTime();
    private final Progress progress =
            new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8), clock(), "Consents", 1_000);

    @Test
    void nothing_is_printed_before_a_second_is_over() {
        steps(500, Duration.ZERO);
        time.passes(Duration.ofMillis(998));
        progress.step();

        assertThat(lines()).isEmpty();
    }

    @Test
    void each_second_it_says_how_far_it_has_come_how_fast_and_how_long_it_will_take() {
        steps(250, Duration.ofMillis(4));
        steps(250, Duration.ofMillis(8));

        assertThat(lines())
                .containsExactly(
                        "250 of 1,000 Consents, 250/s, 3 s left",
                        "375 of 1,000 Consents, 187/s, 3 s left",
                        "500 of 1,000 Consents, 166/s, 3 s left");
    }

    @Test
    void the_last_line_comes_in_any_case() {
        steps(1_000, Duration.ZERO);
        time.passes(Duration.ofMillis(500));
        progress.finish();

        assertThat(lines()).containsExactly("1,000 of 1,000 Consents, 2,000/s, 0 s left");
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        progress.finish();

        assertThat(lines()).containsExactly("0 of 1,000 Consents, 0/s, 0 s left");
    }

    private void steps(int count, Duration each) {
        for (int i = 0; i < count; i++) {
            time.passes(each);
            progress.step();
        }
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return time.instant();
            }

            @Override
            public ZoneId getZone() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
