package dk.fravalg.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonFactsTest {

    private static final CprNumber FIRST = new CprNumber("2512489996");
    private static final CprNumber SECOND = new CprNumber("2512480000");
    private static final CprNumber THIRD = new CprNumber("2612480000");

    private final PersonFacts nancyAnn = Citizens.nancyAnn();

    @ParameterizedTest
    @CsvSource({
        "1948-12-25, 2008-12-24, 59",
        "1948-12-25, 2008-12-25, 60",
        "1948-12-25, 1948-12-25, 0",
        "1922-11-02, 2026-11-02, 104",
        "1960-02-29, 2020-02-28, 59",
        "1960-02-29, 2020-02-29, 60",
        "1960-02-29, 2021-02-28, 60",
        "1960-02-29, 2021-03-01, 61"
    })
    void age_is_in_whole_years_and_the_birthday_counts(LocalDate birthDate, LocalDate day, int age) {
        assertThat(Citizens.bornOn(birthDate).ageOn(day)).isEqualTo(age);
    }

    @Test
    void who_dies_changes_in_nothing_else() {
        PersonFacts dead = nancyAnn.withStatus(CivilStatus.DEAD);

        assertThat(dead.status()).isEqualTo(CivilStatus.DEAD);
        assertThat(dead.withStatus(CivilStatus.ACTIVE_IN_DENMARK)).isEqualTo(nancyAnn);
    }

    @Test
    void who_moves_changes_in_nothing_else() {
        Optional<Residence> aarhus = Optional.of(new Residence("0751", "DK-82"));
        PersonFacts moved = nancyAnn.withResidence(aarhus);

        assertThat(moved.residence()).isEqualTo(aarhus);
        assertThat(moved.withResidence(nancyAnn.residence())).isEqualTo(nancyAnn);
        assertThat(moved.withResidence(Optional.empty()).residence()).isEmpty();
    }

    @Test
    void who_is_protected_changes_in_nothing_else() {
        PersonFacts hidden = nancyAnn.withAddressProtected(true);

        assertThat(hidden.addressProtected()).isTrue();
        assertThat(hidden.withAddressProtected(false)).isEqualTo(nancyAnn);
    }

    @Test
    void who_is_given_another_number_is_still_known_by_the_former_ones_newest_last() {
        PersonFacts renumbered = nancyAnn.withNumber(SECOND).withNumber(THIRD);

        assertThat(renumbered.cpr()).isEqualTo(THIRD);
        assertThat(renumbered.formerNumbers()).containsExactly(FIRST, SECOND);
        assertThat(renumbered)
                .usingRecursiveComparison()
                .ignoringFields("cpr", "formerNumbers")
                .isEqualTo(nancyAnn);
    }

    @Test
    void who_is_given_the_same_number_again_has_no_former_one() {
        assertThat(nancyAnn.withNumber(FIRST)).isEqualTo(nancyAnn);
    }

    @Test
    void who_is_given_a_former_number_back_has_the_other_one_as_former() {
        PersonFacts backAgain = nancyAnn.withNumber(SECOND).withNumber(FIRST);

        assertThat(backAgain.cpr()).isEqualTo(FIRST);
        assertThat(backAgain.formerNumbers()).containsExactly(SECOND);
    }

    @Test
    void a_former_number_told_twice_is_kept_once() {
        PersonFacts told = new PersonFacts(
                FIRST,
                nancyAnn.name(),
                nancyAnn.birthDate(),
                Gender.UNKNOWN,
                CivilStatus.ACTIVE_IN_GREENLAND,
                Optional.empty(),
                false,
                List.of(SECOND, FIRST, SECOND, THIRD));

        assertThat(told.formerNumbers()).containsExactly(SECOND, THIRD);
    }
}
