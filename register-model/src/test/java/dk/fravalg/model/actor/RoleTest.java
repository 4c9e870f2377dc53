package dk.fravalg.model.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @Test
    void has_the_codes_that_tokens_and_audit_trail_use() {
        assertThat(Arrays.stream(Role.values()).map(Role::code))
                .containsExactly(
                        "citizen",
                        "clerk",
                        "health-professional",
                        "system",
                        "auditor",
                        "operator",
                        "register",
                        "unidentified");
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_code(Role role) {
        assertThat(Role.ofCode(role.code())).contains(role);
    }

    @Test
    void has_no_other_code() {
        assertThat(Role.ofCode("doctor")).isEmpty();
        assertThat(Role.ofCode("CLERK")).isEmpty();
    }
}
