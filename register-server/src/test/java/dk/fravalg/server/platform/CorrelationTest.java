package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CorrelationTest {

    @AfterEach
    void end() {
        Correlation.end();
    }

    @Test
    void the_work_on_a_thread_has_one_id_which_the_log_knows() {
        String id = Correlation.begin();

        assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(Correlation.current()).isEqualTo(id);
        assertThat(MDC.get(Correlation.LOG_KEY)).isEqualTo(id);
    }

    @Test
    void each_piece_of_work_has_its_own() {
        String first = Correlation.begin();

        assertThat(Correlation.begin()).isNotEqualTo(first);
        assertThat(CompletableFuture.supplyAsync(Correlation::current).join()).isNotEqualTo(first);
    }

    @Test
    void work_that_nobody_began_begins_when_it_is_asked() {
        Correlation.end();
        String id = Correlation.current();

        assertThat(Correlation.current()).isEqualTo(id);
    }

    @Test
    void what_is_over_leaves_nothing_to_the_next() {
        Correlation.begin();
        Correlation.end();

        assertThat(MDC.get(Correlation.LOG_KEY)).isNull();
    }
}
