package dk.fravalg.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.persons.CprEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

abstract class SearchConsentsContract extends RegisterSuite {

    SearchConsentsContract(Database database) {
        super(database);
    }

    @Test
    void a_professional_finds_by_number_what_the_lookup_says() {
        OptOutId id = story.registers("nancyann");
        assertThat(found(Cast.DOCTOR, about("nancyann"))).isEmpty();
        story.waitingPeriodPasses();
        assertThat(found(Cast.DOCTOR, about("nancyann"))).containsExactly(id.value());
        story.withdraws("nancyann", id);
        assertThat(found(Cast.DOCTOR, about("nancyann"))).isEmpty();
    }

    @Test
    void for_a_professional_the_status_is_active_by_time_or_it_is_none_of_theirs() {
        OptOutId id = story.registers("nancyann");
        story.waitingPeriodPasses();

        assertThat(found(Cast.DOCTOR, query(Optional.empty(), Optional.empty(), List.of("active"))))
                .containsExactly(id.value());
        assertThat(found(Cast.DOCTOR, query(Optional.empty(), Optional.empty(), List.of("proposed"))))
                .isEmpty();
        assertThat(found(Cast.DOCTOR, query(Optional.empty(), Optional.empty(), List.of("inactive", "active"))))
                .containsExactly(id.value());
    }

    @Test
    void a_superseded_number_finds_the_citizens_opt_out() {
        OptOutId id = story.hasInForce("nancyann");
        CprNumber former = story.getsNumber("nancyann", "2512489980");

        assertThat(found(Cast.DOCTOR, query(Optional.of(former), Optional.empty(), List.of())))
                .containsExactly(id.value());
    }

    @Test
    void by_an_annulled_number_nothing_is_told_and_never_an_empty_page() {
        story.hasInForce("nancyann");
        story.follow(new CprEvent.NumberAnnulled(story.numberOf("nancyann")));

        assertRefused(Cast.DOCTOR, about("nancyann"), Problem.INVALID_CPR);
    }

    @Test
    void what_is_in_force_and_cannot_be_noted_so_is_not_hidden() {
        story.registers("nancyann");
        story.waitingPeriodPasses();
        register.audit().breaksFor(record -> record.action() == Action.BRING_INTO_FORCE);

        assertRefused(Cast.DOCTOR, about("nancyann"), Problem.REGISTER_UNAVAILABLE);
    }

    @Test
    void a_citizen_finds_their_own_in_every_state_and_nobody_elses() {
        OptOutId withdrawn = story.registers("nancyann");
        story.withdraws("nancyann", withdrawn);
        OptOutId waiting = story.registers("nancyann");
        story.registers("bruno");

        assertThat(found(story.citizen("nancyann"), everything()))
                .containsExactlyInAnyOrder(withdrawn.value(), waiting.value());
        assertThat(found(story.citizen("aage"), everything())).isEmpty();
        assertRefused(story.citizen("nancyann"), about("bruno"), Problem.NOT_PERMITTED);
        assertRefused(
                story.citizen("aage"),
                query(Optional.empty(), part(Citizens.class).idOf(story.numberOf("bruno")), List.of()),
                Problem.NOT_PERMITTED);
    }

    @Test
    void a_clerk_finds_all_by_status_by_patient_and_by_number() {
        OptOutId nancys = story.hasInForce("nancyann");
        OptOutId brunos = story.registers("bruno");

        assertThat(found(Cast.CLERK, everything())).containsExactlyInAnyOrder(nancys.value(), brunos.value());
        assertThat(found(Cast.CLERK, query(Optional.empty(), Optional.empty(), List.of("proposed"))))
                .containsExactly(brunos.value());
        assertThat(found(Cast.CLERK, about("bruno"))).containsExactly(brunos.value());
        assertThat(found(
                        Cast.CLERK,
                        query(
                                Optional.of(story.numberOf("nancyann")),
                                part(Citizens.class).idOf(story.numberOf("bruno")),
                                List.of())))
                .isEmpty();
        assertThat(found(Cast.CLERK, about("aage"))).isEmpty();
    }

    @Test
    void categories_and_times_narrow_it_down() {
        OptOutId id = story.registers("nancyann");

        assertThat(found(Cast.CLERK, narrowed(List.of("dnr"), List.of()))).containsExactly(id.value());
        assertThat(found(Cast.CLERK, narrowed(List.of(Canonical.CONSENT_CATEGORY + "|dnr"), List.of())))
                .containsExactly(id.value());
        assertThat(found(Cast.CLERK, narrowed(List.of("acd"), List.of()))).isEmpty();
        assertThat(found(Cast.CLERK, narrowed(List.of("http://other.example|dnr"), List.of())))
                .isEmpty();
        assertThat(found(Cast.CLERK, narrowed(List.of(), List.of("ge2020-01-01"))))
                .containsExactly(id.value());
        assertThat(found(Cast.CLERK, narrowed(List.of(), List.of("ge2020-01-01", "lt2021-01-01"))))
                .isEmpty();
        assertThat(found(Cast.CLERK, narrowed(List.of(), List.of("gt3000-01-01"))))
                .isEmpty();
    }

    @Test
    void pages_hold_each_opt_out_once_and_say_whether_there_are_more() {
        List<String> registered = List.of("nancyann", "bruno", "aage", "einer", "lonni").stream()
                .map(story::registers)
                .map(OptOutId::value)
                .sorted()
                .toList();
        List<String> seen = new ArrayList<>();
        List<Boolean> more = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            ConsentPage page = part(ReadConsents.class)
                    .search(
                            Cast.CLERK,
                            new ConsentQuery(
                                    Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), 2, offset));
            page.consents().forEach(each -> seen.add(each.getIdElement().getIdPart()));
            more.add(page.more());
        }

        assertThat(seen).isEqualTo(registered);
        assertThat(more).containsExactly(true, true, false);
    }

    @Test
    void each_citizen_who_was_seen_is_logged_and_who_was_asked_about_in_vain() {
        story.hasInForce("nancyann");
        story.hasInForce("bruno");
        found(Cast.DOCTOR, everything());
        found(Cast.DOCTOR, about("aage"));
        register.audit().breaksFor(record -> record.action() == Action.SEARCH);
        assertRefused(Cast.DOCTOR, everything(), Problem.REGISTER_UNAVAILABLE);

        assertThat(AuditRows.of(register, "search"))
                .containsExactlyInAnyOrder(
                        "health-professional search 2512489996 done",
                        "health-professional search 2509479989 done",
                        "health-professional search 0211223989 done");
    }

    private List<String> found(Actor actor, ConsentQuery query) {
        return part(ReadConsents.class).search(actor, query).consents().stream()
                .map(consent -> consent.getIdElement().getIdPart())
                .toList();
    }

    private void assertRefused(Actor actor, ConsentQuery query, Problem problem) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> found(actor, query))
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private static ConsentQuery narrowed(List<String> categories, List<String> lastUpdated) {
        return new ConsentQuery(Optional.empty(), Optional.empty(), List.of(), categories, lastUpdated, 20, 0);
    }

    private static ConsentQuery everything() {
        return query(Optional.empty(), Optional.empty(), List.of());
    }

    private ConsentQuery about(String citizen) {
        return query(Optional.of(story.numberOf(citizen)), Optional.empty(), List.of());
    }

    private static ConsentQuery query(Optional<CprNumber> cpr, Optional<String> patient, List<String> statuses) {
        return new ConsentQuery(cpr, patient, statuses, List.of(), List.of(), 20, 0);
    }
}
