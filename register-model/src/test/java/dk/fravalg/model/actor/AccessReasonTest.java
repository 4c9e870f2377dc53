package dk.fravalg.model.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessReasonTest {

    @Test
    void has_the_codes_that_requests_and_audit_trail_use() {
        assertThat(Arrays.stream(AccessReason.values()).map(AccessReason::code))
                .containsExactly("paper-form", "citizen-enquiry", "correction", "complaint")
                .allSatisfy(code -> assertThat(code).hasSizeLessThanOrEqualTo(20));
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_its_code(AccessReason reason) {
        assertThat(AccessReason.ofCode(reason.code())).contains(reason);
    }

    @Test
    void has_no_other_code() {
        assertThat(AccessReason.ofCode("curiosity")).isEmpty();
        assertThat(AccessReason.ofCode("PAPER-FORM")).isEmpty();
    }
}
