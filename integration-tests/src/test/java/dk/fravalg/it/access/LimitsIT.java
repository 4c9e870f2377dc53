package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RegisterLogs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A register whose limits are small: a client that asks about citizen after citizen is told to wait, and an emergency is
 * answered all the same.
 */
@Tag("ASVS-2.4.1")
@TestInstance(Lifecycle.PER_CLASS)
class LimitsIT {

    private static final String LOG = "limits";

    private final OwnRegister own = OwnRegister.named(
            LOG,
            "--register.limits.citizens-per-hour=1000",
            "--register.limits.emergency-citizens-per-hour=20",
            "--register.limits.requests-per-second=5",
            "--register.limits.unauthenticated-per-minute=30");
    private int next;

    @AfterAll
    void stop() {
        own.close();
    }

    @Test
    @Tag("REQ-ACCESS-6")
    void whoever_asks_about_everybody_is_told_to_wait_and_is_answered_after_that() {
        Caller crew = own.ambulanceCrew();
        LookupForm known = strangers(1);
        assertThat(crew.asks(known)).hasStatus(200);
        assertThat(crew.asks(strangers(900))).hasStatus(200);
        Answer many = crew.asks(strangers(1_000));
        assertThat(many).isRefusalWith("too-many-requests", 429);
        assertThat(secondsIn(many)).isBetween(1L, 3_600L);
        assertThat(secondsIn(exhaust(crew))).isBetween(1L, 12L);

        // Whom it has asked about already, somebody else's question, an emergency.
        assertThat(crew.asks(known)).hasStatus(200);
        assertThat(own.hospital().asks(strangers(1_000))).hasStatus(200);
        assertThat(crew.asks(strangers(1).inOrderTo("ETREAT"))).hasStatus(200);
        assertThat(crew.asks(strangers(10).inOrderTo("ETREAT"))).hasStatus(200);
        assertThat(crew.asks(strangers(11).inOrderTo("ETREAT"))).isRefusalWith("too-many-requests", 429);

        // By real time, as long as was said.
        long wait = secondsIn(exhaust(crew));
        LookupForm stranger = strangers(3);
        await().pollDelay(Duration.ofSeconds(wait))
                .atMost(Duration.ofSeconds(wait + 30))
                .until(() -> crew.asks(stranger).status() == 200);

        assertThat(reports("limit=citizens by=ambulance-hovedstaden")).hasSize(1);
    }

    @Test
    void the_word_emergency_is_no_way_round() {
        Caller stamkort = client("stamkort");
        exhaust(stamkort);
        Answer emergency = stamkort.asks(strangers(10).inOrderTo("ETREAT"));
        int through = 0;
        while (emergency.status() == 200 && through < 20) {
            through++;
            emergency = stamkort.asks(strangers(10).inOrderTo("ETREAT"));
        }
        // Twenty citizens in its own lane, and what little the ordinary one has gained meanwhile.
        assertThat(emergency).isRefusalWith("too-many-requests", 429);
        assertThat(through).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_search_by_a_number_is_a_question_as_well() {
        Caller gp = client("gp-hilleroed");
        Citizen nancy = own.citizens().nancy();
        assertThat(gp.searchesFor(nancy)).hasStatus(200);
        exhaust(gp);

        assertThat(own.citizens().all().stream()
                        .map(gp::searchesFor)
                        .filter(answer -> answer.status() != 200)
                        .findFirst())
                .hasValueSatisfying(refused -> assertThat(refused).isRefusalWith("too-many-requests", 429));
        assertThat(gp.searchesFor(nancy)).hasStatus(200);
    }

    @Test
    @Tag("REQ-ACCESS-6")
    void too_many_requests_in_a_second_are_too_many() {
        Caller aarhus = client("eoj-aarhus");
        Answer answer = aarhus.reads("no-such");
        for (int i = 0; i < 1_000 && answer.status() == 404; i++) {
            answer = aarhus.reads("no-such");
        }
        assertThat(answer).isRefusalWith("too-many-requests", 429);
        assertThat(secondsIn(answer)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> aarhus.reads("no-such").status() == 404);
    }

    @Test
    void whoever_knocks_without_end_is_told_to_wait_and_nobody_else_is() {
        Caller nobody = own.somebodyWithToken("eyJhbGciOiJub25lIn0.e30.");
        Answer answer = nobody.reads("any");
        for (int i = 0; i < 1_000 && answer.status() == 401; i++) {
            answer = nobody.reads("any");
        }
        assertThat(answer).isRefusalWith("too-many-requests", 429);
        assertThat(secondsIn(answer)).isBetween(1L, 2L);
        assertThat(own.clerk().reads("no-such")).hasStatus(404);
        assertThat(reports("limit=unauthenticated")).hasSize(1);
    }

    private Caller client(String id) {
        String token = Call.to(own.register()).get("/sandbox/token/" + id).body();
        return own.somebodyWithToken(token);
    }

    /** Asks about strangers until there is hardly anything left; the last refusal. */
    private Answer exhaust(Caller caller) {
        Answer answer = caller.asks(strangers(200));
        for (int step : new int[] {200, 40, 10, 3}) {
            do {
                answer = caller.asks(strangers(step));
            } while (answer.status() == 200);
        }
        assertThat(answer).isRefusalWith("too-many-requests", 429);
        return answer;
    }

    private static long secondsIn(Answer refusal) {
        return Long.parseLong(refusal.header("Retry-After").orElseThrow());
    }

    private static List<String> reports(String words) {
        return RegisterLogs.files().stream()
                .filter(file -> file.getFileName().toString().equals(LOG + ".log"))
                .flatMap(file -> RegisterLogs.linesOf(file).stream())
                .filter(line -> line.contains("LIMIT-REACHED") && line.contains(words))
                .toList();
    }

    /** About so many whom nobody has asked about; what is no number counts as well. */
    private LookupForm strangers(int count) {
        LookupForm form = LookupForm.empty();
        for (int i = 0; i < count; i++) {
            form.and("guess-" + next++);
        }
        return form;
    }
}
