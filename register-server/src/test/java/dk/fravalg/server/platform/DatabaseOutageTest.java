package dk.fravalg.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08000", "08006", "53300", "53100", "57P01", "57P02", "57P03"})
    void a_database_that_is_away_says_so_by_its_state_however_deep(String state) {
        assertThat(DatabaseOutage.isBehind(new SQLException("x", state))).isTrue();
        assertThat(DatabaseOutage.isBehind(new RuntimeException(new RuntimeException(new SQLException("x", state)))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22001", "42601", "40001", "57014", "00000"})
    void a_database_that_refuses_what_was_asked_is_not_away(String state) {
        assertThat(DatabaseOutage.isBehind(new SQLException("x", state))).isFalse();
    }

    @Test
    void a_commit_that_failed_may_be_an_outage_and_a_broken_rule_never_is() {
        assertThat(DatabaseOutage.isBehind(new TransactionSystemException("x"))).isTrue();
        assertThat(DatabaseOutage.isBehind(new DataIntegrityViolationException("x", new SQLException("x", "23505"))))
                .isFalse();
        assertThat(DatabaseOutage.isBehind(new SQLException("no state"))).isFalse();
        assertThat(DatabaseOutage.isBehind(new NullPointerException())).isFalse();
    }
}
