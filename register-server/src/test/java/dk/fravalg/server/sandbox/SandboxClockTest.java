package dk.fravalg.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.Database;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.platform.Tables;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SandboxClockTest {

    abstract static class SandboxClockContract {

        private final TestTime real = new TestTime();
        private final DataSource dataSource;
        private SandboxClock here;
        private SandboxClock onAnotherNode;

        SandboxClockContract(Database database) {
            dataSource = database.fresh().dataSource();
        }

        @BeforeEach
        void startTwoNodes() {
            Tables.bringUpToDate(dataSource, "db/sandbox", "sandbox_schema_history");
            here = new SandboxClock(real, new SandboxClockStore(JdbcClient.create(dataSource)));
            onAnotherNode = new SandboxClock(real, new SandboxClockStore(JdbcClient.create(dataSource)));
        }

        @Test
        void it_shows_real_time_until_it_is_moved() {
            assertThat(here.instant()).isEqualTo(TestTime.START);
            real.passes(Duration.ofMillis(5));
            assertThat(here.instant()).isEqualTo(TestTime.START.plusMillis(5));
        }

        @Test
        void it_is_moved_ahead_again_and_again_and_goes_on_from_there() {
            assertThat(here.advance(Duration.ofDays(7))).isEqualTo(TestTime.START.plus(Duration.ofDays(7)));
            assertThat(here.advance(Duration.ofSeconds(1)))
                    .isEqualTo(TestTime.START.plus(Duration.ofDays(7)).plusSeconds(1));
            real.passes(Duration.ofMillis(5));
            assertThat(here.instant())
                    .isEqualTo(TestTime.START
                            .plus(Duration.ofDays(7))
                            .plusSeconds(1)
                            .plusMillis(5));
        }

        @Test
        void another_node_has_seen_it_within_a_glance() {
            assertThat(onAnotherNode.instant()).isEqualTo(TestTime.START);
            here.advance(Duration.ofDays(7));
            real.passes(SandboxClock.GLANCE.plusMillis(1));

            assertThat(onAnotherNode.instant())
                    .isEqualTo(TestTime.START
                            .plus(Duration.ofDays(7))
                            .plus(SandboxClock.GLANCE)
                            .plusMillis(1));
        }

        @Test
        void a_restart_keeps_it_and_a_reset_ends_it() {
            here.advance(Duration.ofDays(7));
            SandboxClock restarted = new SandboxClock(real, new SandboxClockStore(JdbcClient.create(dataSource)));
            assertThat(restarted.instant()).isEqualTo(TestTime.START.plus(Duration.ofDays(7)));

            assertThat(restarted.reset()).isEqualTo(TestTime.START);
            assertThat(restarted.reset()).isEqualTo(TestTime.START);
        }

        @Test
        void it_names_no_zone_but_utc() {
            assertThat(here.getZone()).isEqualTo(ZoneOffset.UTC);
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> here.withZone(ZoneOffset.UTC));
        }
    }

    @Nested
    class On_H2 extends SandboxClockContract {
        On_H2() {
            super(Database.H2);
        }
    }

    @Nested
    class On_PostgreSQL extends SandboxClockContract {
        On_PostgreSQL() {
            super(Database.POSTGRESQL);
        }
    }
}
