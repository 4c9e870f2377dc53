package dk.fravalg.server.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.TestTime;
import dk.fravalg.server.persons.CprNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

abstract class StatusStoreContract extends RegisterSuite {

    private static final Instant EFFECTIVE = Instant.parse("2026-11-09T13:05:00.123Z");

    private StatusStore statuses;
    private PersonFacts nancy;
    private PersonFacts bruno;

    StatusStoreContract(Database database) {
        super(database);
    }

    @BeforeEach
    void openTheStore() {
        statuses = part(StatusStore.class);
        nancy = register.people().named("nancyann");
        bruno = register.people().named("bruno");
    }

    @Test
    void an_open_opt_out_is_found_by_number_with_all_that_is_read_back() {
        statuses.insert(optOut("n1", nancy, EFFECTIVE), nancy);

        assertThat(find(nancy))
                .contains(new StatusRow(
                        false,
                        Optional.empty(),
                        Optional.of(new StatusRow.Open(
                                new OptOutId("n1"), EFFECTIVE, nancy.name(), LocalDate.of(1948, 12, 25)))));
        assertThat(statuses.of(nancy.cpr())).contains(new OptOutId("n1"));
        assertThat(statuses.effectiveFrom(new OptOutId("n1"))).contains(EFFECTIVE);
        assertThat(statuses.count()).isOne();
    }

    @Test
    void of_whom_nothing_is_known_nothing_is_found() {
        assertThat(statuses.find(List.of(bruno.cpr().digits()))).isEmpty();
        assertThat(statuses.find(List.of())).isEmpty();
        assertThat(statuses.of(bruno.cpr())).isEmpty();
        assertThat(statuses.effectiveFrom(new OptOutId("n1"))).isEmpty();
    }

    @Test
    void a_citizen_has_one_open_opt_out_because_the_database_says_so() {
        statuses.insert(optOut("n1", nancy, EFFECTIVE), nancy);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> statuses.insert(optOut("n2", nancy, EFFECTIVE), nancy));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> statuses.insert(optOut("n1", bruno, EFFECTIVE), bruno));
        assertThat(statuses.count()).isOne();
    }

    @Test
    void what_is_closed_is_gone_and_leaves_room() {
        statuses.insert(optOut("n1", nancy, EFFECTIVE), nancy);
        statuses.delete(new OptOutId("n1"));

        assertThat(find(nancy)).isEmpty();
        statuses.insert(optOut("n2", nancy, EFFECTIVE), nancy);
        assertThat(statuses.of(nancy.cpr())).contains(new OptOutId("n2"));
    }

    @Test
    void what_is_due_comes_earliest_first_and_once_only() {
        PersonFacts aage = register.people().named("aage");
        statuses.insert(optOut("late", nancy, EFFECTIVE), nancy);
        statuses.insert(optOut("later", bruno, EFFECTIVE.plusMillis(1)), bruno);
        statuses.insert(optOut("early", aage, EFFECTIVE.minusSeconds(1)), aage);

        assertThat(statuses.dueBy(EFFECTIVE, 10)).containsExactly(new OptOutId("early"), new OptOutId("late"));
        assertThat(statuses.dueBy(EFFECTIVE, 1)).containsExactly(new OptOutId("early"));
        statuses.noteInForce(new OptOutId("early"));
        assertThat(statuses.dueBy(EFFECTIVE, 10)).containsExactly(new OptOutId("late"));
    }

    @Test
    void a_new_number_takes_the_row_along_unless_there_is_one_already() {
        statuses.insert(optOut("n1", nancy, EFFECTIVE), nancy);
        statuses.renumber(new OptOutId("n1"), new CprNumber("2512489980"));

        assertThat(find(nancy)).isEmpty();
        assertThat(statuses.of(new CprNumber("2512489980"))).contains(new OptOutId("n1"));

        statuses.insert(optOut("b1", bruno, EFFECTIVE), bruno);
        assertThatExceptionOfType(ConcurrencyFailureException.class)
                .isThrownBy(() -> statuses.renumber(new OptOutId("b1"), new CprNumber("2512489980")));
    }

    @Test
    void a_new_name_is_read_back_from_now_on() {
        statuses.insert(optOut("n1", nancy, EFFECTIVE), nancy);
        PersonFacts married = named(nancy, new PersonName("", "Østergård-O'Neill"));
        statuses.rename(married);

        assertThat(find(nancy).flatMap(StatusRow::open).map(StatusRow.Open::name))
                .contains(married.name());
        assertThat(statuses.holds(optOut("n1", nancy, EFFECTIVE), married)).isTrue();
        assertThat(statuses.holds(optOut("n1", nancy, EFFECTIVE), nancy)).isFalse();
    }

    @Test
    void a_row_agrees_only_when_it_says_all_that_it_should() {
        OptOut waiting = optOut("n1", nancy, EFFECTIVE);
        statuses.insert(waiting, nancy);

        assertThat(statuses.holds(waiting, nancy)).isTrue();
        assertThat(statuses.holds(optOut("n1", bruno, EFFECTIVE), nancy)).isFalse();
        assertThat(statuses.holds(optOut("n1", nancy, EFFECTIVE.plusMillis(1)), nancy))
                .isFalse();
        assertThat(statuses.holds(optOut("n2", nancy, EFFECTIVE), nancy)).isFalse();
        assertThat(statuses.holds(waiting, bruno)).isFalse();
        statuses.noteInForce(new OptOutId("n1"));
        assertThat(statuses.holds(waiting, nancy)).isFalse();
    }

    @Test
    void superseded_and_annulled_numbers_are_followed_in_the_same_read() {
        CprNumbers numbers = part(CprNumbers.class);
        CprNumber former = new CprNumber("2512489980");
        CprNumber annulled = new CprNumber("2512489981");
        numbers.supersede(former, nancy.cpr());
        numbers.annul(annulled);
        statuses.insert(optOut("n1", nancy, EFFECTIVE), nancy);

        Map<String, StatusRow> found = statuses.find(List.of(former.digits(), annulled.digits()));

        assertThat(found).hasSize(2);
        assertThat(found.get(former.digits()).supersededBy()).contains(nancy.cpr());
        assertThat(found.get(former.digits()).open().map(StatusRow.Open::consent))
                .contains(new OptOutId("n1"));
        assertThat(found.get(annulled.digits()).annulled()).isTrue();
        assertThat(found.get(annulled.digits()).open()).isEmpty();
    }

    @Test
    void a_thousand_numbers_are_found_at_once() {
        List<String> numbers = IntStream.range(0, 1_000)
                .mapToObj(serial -> String.format("010150%04d", serial))
                .toList();
        numbers.stream()
                .filter(number -> number.endsWith("7"))
                .map(CprNumber::new)
                .forEach(number -> {
                    PersonFacts somebody = numbered(nancy, number);
                    statuses.insert(optOut("o" + number.digits(), somebody, EFFECTIVE), somebody);
                });

        assertThat(statuses.find(numbers))
                .hasSize(100)
                .allSatisfy((number, row) ->
                        assertThat(row.open().orElseThrow().consent()).isEqualTo(new OptOutId("o" + number)));
    }

    private Optional<StatusRow> find(PersonFacts citizen) {
        return Optional.ofNullable(
                statuses.find(List.of(citizen.cpr().digits())).get(citizen.cpr().digits()));
    }

    private static OptOut optOut(String id, PersonFacts citizen, Instant effective) {
        return new OptOut(
                new OptOutId(id),
                citizen.cpr(),
                LocalDate.of(2026, 11, 1),
                TestTime.START,
                effective,
                Channel.DIGITAL,
                OptOutState.WAITING,
                Optional.empty());
    }

    private static PersonFacts named(PersonFacts who, PersonName name) {
        return new PersonFacts(
                who.cpr(), name, who.birthDate(), who.gender(), who.status(), who.residence(), false, List.of());
    }

    private static PersonFacts numbered(PersonFacts who, CprNumber number) {
        return new PersonFacts(
                number, who.name(), who.birthDate(), who.gender(), who.status(), who.residence(), false, List.of());
    }
}
