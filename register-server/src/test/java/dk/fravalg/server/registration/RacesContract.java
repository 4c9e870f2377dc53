package dk.fravalg.server.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.actor.TheRegister;
import dk.fravalg.model.optout.InvalidationReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.AuditRows;
import dk.fravalg.server.Cast;
import dk.fravalg.server.Database;
import dk.fravalg.server.RegisterSuite;
import dk.fravalg.server.persons.CprEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two of everything at once: as two nodes, or one citizen with two browsers, would have it. */
abstract class RacesContract extends RegisterSuite {

    private static final int TIMES = 5;

    RacesContract(Database database) {
        super(database);
    }

    @RepeatedTest(TIMES)
    void of_two_registrations_of_one_citizen_one_is_made_and_the_other_is_told_of_it() throws Exception {
        List<RegistrationOutcome> outcomes = atOnce(
                () -> part(RegisterOptOut.class).register(story.citizen("nancyann"), story.declarationOf("nancyann")),
                () -> part(RegisterOptOut.class).register(Cast.CLERK, story.paperOf("nancyann")));

        OptOutId made = part(OpenOptOuts.class).of(story.numberOf("nancyann")).orElseThrow();
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        new RegistrationOutcome.Registered(made), new RegistrationOutcome.AlreadyOpen(made));
        assertThat(part(OptOuts.class).of(story.numberOf("nancyann"))).hasSize(1);
        assertThat(patients()).isOne();
    }

    @RepeatedTest(TIMES)
    void of_two_withdrawals_both_are_granted_and_one_changes_something() throws Exception {
        OptOutId id = story.hasInForce("nancyann");

        atOnce(() -> withdrawn(id), () -> withdrawn(id));

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.WITHDRAWN);
        assertThat(versions(id)).isEqualTo(3);
        assertThat(AuditRows.of(register, "withdraw")).hasSize(2);
    }

    @RepeatedTest(TIMES)
    void on_two_nodes_an_opt_out_comes_into_force_once() throws Exception {
        OptOutId id = story.registers("nancyann");
        story.waitingPeriodPasses();

        atOnce(this::dueIsNoted, this::dueIsNoted);

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.IN_FORCE);
        assertThat(versions(id)).isEqualTo(2);
        assertThat(provenances(id)).isEqualTo(2);
    }

    @RepeatedTest(TIMES)
    void a_withdrawal_that_meets_the_coming_into_force_wins_in_the_end() throws Exception {
        OptOutId id = story.registers("nancyann");
        story.waitingPeriodPasses();

        atOnce(() -> withdrawn(id), this::dueIsNoted);

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.WITHDRAWN);
        assertThat(story.statusOf("nancyann")).isEqualTo("none");
        assertThat(provenances(id)).isEqualTo(versions(id));
    }

    @RepeatedTest(TIMES)
    void of_a_withdrawal_and_an_invalidation_the_first_counts_and_the_other_learns_of_it() throws Exception {
        OptOutId id = story.hasInForce("nancyann");

        List<String> outcomes = atOnce(
                () -> outcomeOf(() -> withdrawn(id)),
                () -> outcomeOf(() -> {
                    part(InvalidateOptOut.class)
                            .invalidate(Cast.CLERK, id, Optional.empty(), InvalidationReason.WRONG_PERSON, "");
                    return id;
                }));

        assertThat(outcomes).containsExactlyInAnyOrder("done", Problem.NOT_OPEN.code());
        assertThat(versions(id)).isEqualTo(3);
    }

    @RepeatedTest(TIMES)
    void a_new_number_and_a_withdrawal_at_once_are_both_followed() throws Exception {
        OptOutId id = story.hasInForce("nancyann");
        PersonFacts renumbered = register.people().named("nancyann").withNumber(new CprNumber("2512489980"));

        atOnce(() -> withdrawn(id), () -> {
            part(FollowCprEvent.class)
                    .follow(new TheRegister(), new CprEvent.NumberChanged(story.numberOf("nancyann"), renumbered));
            return id;
        });

        assertThat(story.optOut(id).state()).isEqualTo(OptOutState.WITHDRAWN);
        assertThat(story.optOut(id).cpr()).isEqualTo(renumbered.cpr());
        assertThat(part(OptOuts.class).of(renumbered.cpr()))
                .extracting(OptOut::id)
                .containsExactly(id);
        assertThat(part(OpenOptOuts.class).of(renumbered.cpr())).isEmpty();
    }

    @RepeatedTest(TIMES)
    void a_registration_and_a_new_number_at_once_end_under_one_number() throws Exception {
        CprNumber former = story.numberOf("nancyann");
        PersonFacts renumbered = register.people().named("nancyann").withNumber(new CprNumber("2512489980"));

        List<String> outcomes = atOnce(
                () -> outcomeOf(() -> part(RegisterOptOut.class).register(Cast.CLERK, story.paperOf("nancyann"))),
                () -> outcomeOf(() -> {
                    story.follow(new CprEvent.NumberChanged(former, renumbered));
                    return former;
                }));

        assertThat(outcomes.get(1)).isEqualTo("done");
        assertThat(outcomes.get(0)).isIn("done", Problem.REGISTER_UNAVAILABLE.code());
        assertThat(part(OpenOptOuts.class).of(former)).isEmpty();
        assertThat(part(OpenOptOuts.class).of(renumbered.cpr()).isPresent())
                .isEqualTo(outcomes.get(0).equals("done"));
    }

    private OptOutId withdrawn(OptOutId id) {
        part(WithdrawOptOut.class).withdraw(Cast.CLERK, id);
        return id;
    }

    private Integer dueIsNoted() {
        return part(BringIntoForce.class).allThatIsDue(new TheRegister());
    }

    private static String outcomeOf(Callable<?> change) throws Exception {
        try {
            change.call();
            return "done";
        } catch (RegisterProblem refusal) {
            return refusal.problem().code();
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<? extends T>... works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.length);
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<? extends T> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private long versions(OptOutId id) {
        return one("select res_ver from hfj_resource where fhir_id = '" + id.value() + "'");
    }

    private long provenances(OptOutId id) {
        return one("select count(*) from hfj_res_link l join hfj_resource r on r.res_id = l.target_resource_id"
                + " where l.source_resource_type = 'Provenance' and r.fhir_id = '" + id.value() + "'");
    }

    private long patients() {
        return one("select count(*) from hfj_resource where res_type = 'Patient'");
    }

    private long one(String query) {
        return part(JdbcClient.class).sql(query).query(Long.class).single();
    }
}
