package dk.fravalg.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TheCatalogueOfProblemsTest {

    private static final Map<String, Integer> STATUS_OF_EACH_CODE = Map.ofEntries(
            Map.entry("invalid-cpr", 422),
            Map.entry("cpr-in-url", 400),
            Map.entry("unknown-person", 422),
            Map.entry("cpr-not-active", 422),
            Map.entry("not-yet-60", 422),
            Map.entry("capacity-not-declared", 422),
            Map.entry("on-behalf-of-not-allowed", 403),
            Map.entry("already-registered", 409),
            Map.entry("not-open", 409),
            Map.entry("invalid-resource", 422),
            Map.entry("payload-not-allowed", 422),
            Map.entry("filter-not-allowed", 422),
            Map.entry("not-authenticated", 401),
            Map.entry("not-permitted", 403),
            Map.entry("too-many-requests", 429),
            Map.entry("register-unavailable", 503),
            Map.entry("internal", 500),
            Map.entry("not-found", 404),
            Map.entry("not-supported", 405),
            Map.entry("too-large", 413),
            Map.entry("changed-meanwhile", 412));

    @Test
    void has_the_codes_of_the_contract_and_four_of_our_own_each_with_its_http_status() {
        assertThat(Arrays.stream(Problem.values())
                        .collect(Collectors.toMap(
                                Problem::code, problem -> problem.kind().httpStatus())))
                .isEqualTo(STATUS_OF_EACH_CODE);
    }

    @ParameterizedTest
    @EnumSource
    void finds_a_problem_by_its_code_which_is_its_name_in_lower_case(Problem problem) {
        assertThat(Problem.ofCode(problem.code())).contains(problem);
        assertThat(problem.code().replace('-', '_')).isEqualToIgnoringCase(problem.name());
    }

    @Test
    void knows_no_other_code() {
        assertThat(Problem.ofCode("no-such-code")).isEmpty();
        assertThat(Problem.ofCode("INTERNAL")).isEmpty();
        assertThat(Problem.ofCode("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void says_what_was_wrong_in_both_languages_and_what_to_do(Problem problem) {
        assertThat(problem.publicText()).matches("[A-Z].*\\.");
        assertThat(problem.danishText()).matches("[A-ZÆØÅ].*\\.").isNotEqualTo(problem.publicText());
        assertThat(problem.whatToDo()).matches("[A-Z].*\\.").isNotEqualTo(problem.publicText());
    }

    @Test
    void never_lets_a_failure_read_as_an_answer() {
        assertThat(Problem.REGISTER_UNAVAILABLE.publicText()).contains("says nothing about who has opted out");
        assertThat(Problem.REGISTER_UNAVAILABLE.whatToDo()).contains("resuscitate");
        assertThat(Problem.INTERNAL.publicText()).contains("says nothing about who has opted out");
    }

    @Test
    void names_the_post_form_to_whoever_puts_a_cpr_number_in_a_url() {
        assertThat(Problem.CPR_IN_URL.whatToDo())
                .contains("POST [base]/Consent/_search", "POST [base]/Consent/$resuscitation-status");
    }
}
