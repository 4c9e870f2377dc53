package dk.fravalg.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MadeUpPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void the_test_citizens_that_denmark_has_published_are_all_there() {
        assertThat(MadeUpPeople.asOf(TODAY))
                .extracting(SandboxPerson::key)
                .contains("einer", "nancyann", "bruno", "caesaroestergaard", "pigelevendefodt2024")
                .doesNotHaveDuplicates()
                .hasSize(43)
                .allMatch(key -> key.matches("[a-z0-9]+"));
    }

    @Test
    void every_number_is_readable_and_of_the_synthetic_series_on_every_day_of_ten_years() {
        TODAY.datesUntil(TODAY.plusYears(10)).forEach(day -> {
            List<CprNumber> numbers = MadeUpPeople.asOf(day).stream()
                    .flatMap(MadeUpPeopleTest::numbersOf)
                    .toList();

            assertThat(numbers).doesNotHaveDuplicates();
            assertThat(numbers).allSatisfy(number -> {
                assertThat(CprNumber.read(number.digits()).number()).contains(number);
                assertThat(number.digits()).matches("[0-9]{6}[0-9]9[89][0-9]");
            });
        });
    }

    @Test
    void one_turns_sixty_today_and_one_tomorrow_by_number_and_by_register_whatever_the_day() {
        TODAY.datesUntil(TODAY.plusYears(2)).forEach(day -> {
            SandboxPerson today = named("sixtytoday", day);
            SandboxPerson tomorrow = named("sixtytomorrow", day);

            assertThat(today.facts().ageOn(day)).isEqualTo(60);
            assertThat(today.facts().ageOn(day.minusDays(1))).isEqualTo(59);
            assertThat(tomorrow.facts().ageOn(day)).isEqualTo(59);
            assertThat(tomorrow.facts().ageOn(day.plusDays(1))).isEqualTo(60);
            assertThat(today.facts().cpr().birthDateInNumber())
                    .isEqualTo(today.facts().birthDate());
            assertThat(tomorrow.facts().cpr().birthDateInNumber())
                    .isEqualTo(tomorrow.facts().birthDate());
        });
    }

    @Test
    void there_is_somebody_for_every_case() {
        assertThat(named("caesaroestergaard", TODAY).facts().status()).isEqualTo(CivilStatus.DEAD);
        assertThat(named("ottoudrejst", TODAY).facts().status()).isEqualTo(CivilStatus.EMIGRATED);
        assertThat(named("ottoudrejst", TODAY).facts().residence()).isEmpty();
        assertThat(named("evahemmelig", TODAY).facts().addressProtected()).isTrue();
        assertThat(named("kimholm", TODAY).facts().formerNumbers()).containsExactly(new CprNumber("1010509996"));
        assertThat(named("aage", TODAY).note()).isEqualTo("has a guardian");
        assertThat(named("einer", TODAY).facts().ageOn(TODAY)).isEqualTo(66);
    }

    @Test
    void a_made_up_name_shows_itself_as_one() {
        assertThat(MadeUpPeople.asOf(TODAY))
                .allMatch(person -> person.facts().name().full().contains("Test"));
    }

    @Test
    void what_an_integrator_is_shown_is_what_the_contract_names() {
        SandboxCitizen nancy = SandboxCitizen.of(named("nancyann", TODAY));

        assertThat(nancy)
                .isEqualTo(new SandboxCitizen(
                        "nancyann",
                        "2512489996",
                        "Nancy Ann Test Berggren",
                        LocalDate.of(1948, 12, 25),
                        "0219",
                        "DK-84",
                        ""));
        assertThat(SandboxCitizen.of(named("ottoudrejst", TODAY)).municipality())
                .isEmpty();
    }

    private static Stream<CprNumber> numbersOf(SandboxPerson person) {
        return Stream.concat(Stream.of(person.facts().cpr()), person.facts().formerNumbers().stream());
    }

    private static SandboxPerson named(String key, LocalDate day) {
        return MadeUpPeople.asOf(day).stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
