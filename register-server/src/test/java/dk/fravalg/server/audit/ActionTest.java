package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTest {

    @ParameterizedTest
    @EnumSource
    void an_action_stands_in_the_log_under_its_name(Action action) {
        assertThat(action.code())
                .isEqualTo(action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(action.code()).hasSizeLessThanOrEqualTo(40);
    }
}
