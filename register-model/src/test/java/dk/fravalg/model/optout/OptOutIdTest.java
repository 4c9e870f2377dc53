package dk.fravalg.model.optout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "a.B-9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void is_any_id_that_fhir_allows_and_shows_itself(String id) {
        assertThat(new OptOutId(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a/b",
                "a_b",
                "å",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void is_nothing_else(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OptOutId(id));
    }

    @Test
    void that_is_refused_is_not_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptOutId("251248_9996"))
                .withMessageNotContaining("9996");
    }
}
