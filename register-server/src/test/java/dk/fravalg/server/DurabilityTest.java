package dk.fravalg.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.server.LiveRequirements.NotReadyToLive;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' own PostgreSQL runs without {@code fsync} and {@code synchronous_commit}, for speed; the live register would not start on it. */
class DurabilityTest {

    @Test
    void a_database_that_forgets_what_it_acknowledged_is_refused_and_each_reason_named() {
        Database.Address address = Database.POSTGRESQL.fresh();
        JdbcClient jdbc = JdbcClient.create(address.dataSource());
        DurabilityStore durability = new DurabilityStore(jdbc);
        assertThat(durability.switchedOff()).containsExactly("fsync", "synchronous_commit");
        assertThatExceptionOfType(NotReadyToLive.class)
                .isThrownBy(durability::demand)
                .withMessageContainingAll("fsync", "synchronous_commit")
                .withMessageNotContaining("full_page_writes");

        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        jdbc.sql("alter database " + database + " set synchronous_commit = on").update();

        assertThat(durability.switchedOff()).containsExactly("fsync");
    }
}
