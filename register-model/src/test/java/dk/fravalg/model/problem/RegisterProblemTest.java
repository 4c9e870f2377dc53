package dk.fravalg.model.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterProblemTest {

    @Test
    void one_reason_stands_alone() {
        RegisterProblem refusal = new RegisterProblem(Problem.NOT_OPEN);

        assertThat(refusal.problem()).isEqualTo(Problem.NOT_OPEN);
        assertThat(refusal.problems()).containsExactly(Problem.NOT_OPEN);
        assertThat(refusal.detail()).isEmpty();
        assertThat(refusal).hasMessage("not-open");
    }

    @Test
    void a_detail_tells_it_more_closely() {
        RegisterProblem refusal = new RegisterProblem(Problem.INVALID_RESOURCE, "Consent.dateTime is missing");

        assertThat(refusal.problems()).containsExactly(Problem.INVALID_RESOURCE);
        assertThat(refusal.detail()).contains("Consent.dateTime is missing");
        assertThat(refusal).hasMessage("invalid-resource: Consent.dateTime is missing");
    }

    @Test
    void when_to_try_again_is_told_in_whole_seconds_and_never_too_soon() {
        RegisterProblem refusal = new RegisterProblem(Problem.TOO_MANY_REQUESTS, "where");

        assertThat(refusal.retryAfter()).isEmpty();
        assertThat(refusal.retryAfter(Duration.ofMillis(1)).retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(refusal.retryAfter(Duration.ZERO).retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(refusal.retryAfter(Duration.ofSeconds(2)).retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(refusal.retryAfter(Duration.ofMillis(2_001)).retryAfter()).contains(Duration.ofSeconds(3));
        assertThat(refusal.retryAfter(Duration.ofSeconds(2))).hasMessage("too-many-requests: where");
    }

    @Test
    void one_that_was_told_before_is_the_same() {
        RegisterProblem refusal = new RegisterProblem(Problem.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(2));

        assertThat(refusal.isRepeated()).isFalse();
        assertThat(refusal.repeated().isRepeated()).isTrue();
        assertThat(refusal.repeated().retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(refusal.repeated().problems()).containsExactly(Problem.TOO_MANY_REQUESTS);
    }

    @Test
    void of_several_reasons_the_first_one_leads() {
        RegisterProblem refusal = new RegisterProblem(List.of(Problem.CAPACITY_NOT_DECLARED, Problem.NOT_YET_60));

        assertThat(refusal.problem()).isEqualTo(Problem.CAPACITY_NOT_DECLARED);
        assertThat(refusal.problems()).containsExactly(Problem.CAPACITY_NOT_DECLARED, Problem.NOT_YET_60);
        assertThat(refusal.detail()).isEmpty();
        assertThat(refusal).hasMessage("capacity-not-declared, not-yet-60");
    }

    @Test
    void a_refusal_without_a_reason_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegisterProblem(List.of()));
    }

    @Test
    void the_reasons_do_not_change_with_the_list_they_came_in() {
        List<Problem> reasons = new ArrayList<>(List.of(Problem.NOT_YET_60));
        RegisterProblem refusal = new RegisterProblem(reasons);

        reasons.clear();

        assertThat(refusal.problem()).isEqualTo(Problem.NOT_YET_60);
    }
}
