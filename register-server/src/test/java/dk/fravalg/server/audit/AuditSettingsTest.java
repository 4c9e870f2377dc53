package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AuditSettingsTest {

    @Test
    void what_is_not_set_is_empty_and_never_missing() {
        AuditSettings settings = bound(Map.of());

        assertThat(settings)
                .isEqualTo(
                        new AuditSettings("fravalg.example/audit", Duration.ofMinutes(1), "", List.of(), "", "", ""));
        assertThat(bound(Map.of("register.audit.checkpoints", "")).checkpoints())
                .isEmpty();
    }

    @Test
    void a_log_is_not_given_a_name_that_no_key_can_have() {
        assertThatThrownBy(() -> bound(Map.of("register.audit.origin", "two words")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound(Map.of("register.audit.origin", "one+two")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static AuditSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("register.audit", AuditSettings.class);
    }
}
