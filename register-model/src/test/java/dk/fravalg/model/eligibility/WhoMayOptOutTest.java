package dk.fravalg.model.eligibility;

import static dk.fravalg.model.eligibility.IneligibilityReason.CAPACITY_NOT_DECLARED;
import static dk.fravalg.model.eligibility.IneligibilityReason.CPR_NOT_ACTIVE;
import static dk.fravalg.model.eligibility.IneligibilityReason.NOT_YET_60;
import static dk.fravalg.model.eligibility.IneligibilityReason.ON_BEHALF_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.PersonFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoMayOptOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** The whole truth table: personally, declared, active, sixty; and the reasons in the order of the rules. */
    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  true,  ''",
        "true,  true,  true,  false, NOT_YET_60",
        "true,  true,  false, true,  CPR_NOT_ACTIVE",
        "true,  true,  false, false, CPR_NOT_ACTIVE NOT_YET_60",
        "true,  false, true,  true,  CAPACITY_NOT_DECLARED",
        "true,  false, true,  false, CAPACITY_NOT_DECLARED NOT_YET_60",
        "true,  false, false, true,  CAPACITY_NOT_DECLARED CPR_NOT_ACTIVE",
        "true,  false, false, false, CAPACITY_NOT_DECLARED CPR_NOT_ACTIVE NOT_YET_60",
        "false, true,  true,  true,  ON_BEHALF_OF",
        "false, true,  true,  false, ON_BEHALF_OF NOT_YET_60",
        "false, true,  false, true,  ON_BEHALF_OF CPR_NOT_ACTIVE",
        "false, true,  false, false, ON_BEHALF_OF CPR_NOT_ACTIVE NOT_YET_60",
        "false, false, true,  true,  ON_BEHALF_OF CAPACITY_NOT_DECLARED",
        "false, false, true,  false, ON_BEHALF_OF CAPACITY_NOT_DECLARED NOT_YET_60",
        "false, false, false, true,  ON_BEHALF_OF CAPACITY_NOT_DECLARED CPR_NOT_ACTIVE",
        "false, false, false, false, ON_BEHALF_OF CAPACITY_NOT_DECLARED CPR_NOT_ACTIVE NOT_YET_60"
    })
    void every_rule_that_is_not_met_is_reported_in_the_order_of_the_rules(
            boolean personally, boolean declared, boolean active, boolean sixty, String reasons) {
        PersonFacts person = Citizens.bornOn(sixty ? LocalDate.of(1948, 12, 25) : LocalDate.of(1990, 4, 5))
                .withStatus(active ? CivilStatus.ACTIVE_IN_DENMARK : CivilStatus.EMIGRATED);

        Eligibility eligibility = EligibilityRules.judge(new Application(person, personally, declared), TODAY);

        assertThat(eligibility.fold(
                        () -> "",
                        all -> String.join(" ", all.stream().map(Enum::name).toList())))
                .isEqualTo(reasons);
    }

    @Test
    void guardianship_and_a_hundred_years_are_no_hindrance() {
        assertThat(EligibilityRules.judge(new Application(Citizens.aage(), true, true), TODAY))
                .isEqualTo(new Eligibility.Eligible());
    }

    @Test
    void the_dead_cannot_opt_out() {
        assertThat(EligibilityRules.judge(new Application(Citizens.caesar(), true, true), TODAY))
                .isEqualTo(new Eligibility.Ineligible(List.of(CPR_NOT_ACTIVE)));
    }

    @Test
    void there_are_four_rules_each_with_its_own_reason_in_the_order_they_are_read_aloud() {
        assertThat(EligibilityRules.ALL)
                .extracting(EligibilityRule::reason)
                .containsExactly(ON_BEHALF_OF, CAPACITY_NOT_DECLARED, CPR_NOT_ACTIVE, NOT_YET_60)
                .containsExactlyInAnyOrder(IneligibilityReason.values());
    }

    @Test
    void each_rule_is_a_sentence_with_a_source() {
        assertThat(EligibilityRules.ALL).allSatisfy(rule -> {
            assertThat(rule.sentence()).matches("The citizen .*\\.");
            assertThat(rule.source()).containsAnyOf("Sundhedsloven § 25 a", "Decision of the register");
        });
    }

    @Test
    void each_reason_is_told_by_a_problem_of_the_contract() {
        assertThat(List.of(IneligibilityReason.values()))
                .extracting(reason -> reason.problem().code())
                .containsExactly("on-behalf-of-not-allowed", "capacity-not-declared", "cpr-not-active", "not-yet-60");
    }

    @Test
    void nobody_is_ineligible_without_a_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Eligibility.Ineligible(List.of()));
    }

    @Test
    void the_reasons_do_not_change_with_the_list_they_came_in() {
        List<IneligibilityReason> reasons = new ArrayList<>(List.of(NOT_YET_60));
        Eligibility.Ineligible ineligible = new Eligibility.Ineligible(reasons);

        reasons.add(ON_BEHALF_OF);

        assertThat(ineligible.reasons()).containsExactly(NOT_YET_60);
    }
}
