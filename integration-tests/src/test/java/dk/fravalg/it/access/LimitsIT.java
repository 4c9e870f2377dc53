package dk.fravalg.it.access;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OwnRegister;
import dk.fravalg.it.running.RegisterLogs;
import dk.fravalg.it.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A register whose limits are small: a client that asks about citizen after citizen is told to wait, and an emergency is
 * answered all the same. OWASP ASVS 5.0: 2.4.1.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LimitsIT {

    private static final String LOG = "limits";

    private final OwnRegister own = OwnRegister.named(
            LOG,
            "--register.limits.citizens-per-hour=3600",
            "--register.limits.emergency-citizens-per-hour=20",
            "--register.limits.requests-per-second=20",
            "--register.limits.unauthenticated-per-minute=30");
    private final Caller crew = own.ambulanceCrew();
    private int next;

    @AfterAll
    void stop() {
        own.close();
    }

    @Test
    void whoever_asks_about_everybody_is_told_to_wait_and_is_answered_after_that() {
        LookupForm known = strangers(1);
        assertThat(crew.asks(known)).hasStatus(200);
        Answer refused = crew.asks(strangers(1_000));
        while (refused.status() == 200) {
            refused = crew.asks(strangers(1_000));
        }
        assertThat(refused).isRefusalWith("too-many-requests", 429);
        long forMany = secondsIn(refused);
        assertThat(forMany).isBetween(1L, 1_000L);
        Answer one = crew.asks(strangers(1).inOrderTo("TREAT"));
        while (one.status() == 200) {
            one = crew.asks(strangers(20));
        }
        assertThat(one).isRefusalWith("too-many-requests", 429);
        assertThat(secondsIn(one)).isBetween(1L, 20L);

        // Whom it has asked about already, somebody else's question, an emergency.
        assertThat(crew.asks(known)).hasStatus(200);
        assertThat(own.hospital().asks(strangers(1_000))).hasStatus(200);
        assertThat(crew.asks(strangers(1).inOrderTo("ETREAT"))).hasStatus(200);
        assertThat(crew.asks(strangers(10).inOrderTo("ETREAT"))).hasStatus(200);
        assertThat(crew.asks(strangers(900).inOrderTo("ETREAT"))).isRefusalWith("too-many-requests", 429);

        // Real time, and not longer than was said.
        LookupForm stranger = strangers(5);
        Answer again = crew.asks(stranger);
        Instant begun = Instant.now();
        long wait = again.status() == 429 ? secondsIn(again) : 0;
        await().pollDelay(Duration.ofSeconds(wait))
                .atMost(Duration.ofSeconds(wait + 20))
                .until(() -> crew.asks(stranger).status() == 200);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(wait + 20));

        assertThat(reports("limit=citizens by=ambulance-hovedstaden")).hasSize(1);
    }

    @Test
    void the_word_emergency_is_no_way_round() {
        Caller stamkort = own.somebodyWithToken(dk.fravalg.it.wire.Call.to(own.register())
                .get("/sandbox/token/stamkort")
                .body());
        Answer refused = stamkort.asks(strangers(1_000));
        while (refused.status() == 200) {
            refused = stamkort.asks(strangers(200));
        }
        int through = 0;
        Answer emergency = stamkort.asks(strangers(10).inOrderTo("ETREAT"));
        while (emergency.status() == 200 && through < 100) {
            through++;
            emergency = stamkort.asks(strangers(10).inOrderTo("ETREAT"));
        }
        // Twenty citizens in its own lane, and as many as the ordinary one gained meanwhile.
        assertThat(emergency).isRefusalWith("too-many-requests", 429);
        assertThat(through).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_search_by_a_number_is_a_question_as_well() {
        Caller gp = own.somebodyWithToken(dk.fravalg.it.wire.Call.to(own.register())
                .get("/sandbox/token/gp-hilleroed")
                .body());
        assertThat(gp.searchesFor(own.citizens().nancy())).hasStatus(200);
        Answer refused = gp.asks(strangers(1_000));
        while (refused.status() == 200) {
            refused = gp.asks(strangers(200));
        }
        Answer one = gp.asks(strangers(20));
        while (one.status() == 200) {
            one = gp.asks(strangers(20));
        }
        Answer search = gp.searchesFor(own.citizens().bruno());
        while (search.status() == 200) {
            // The lane has gained one meanwhile: use it up, and ask about somebody else.
            gp.asks(strangers(1));
            search = gp.searchesFor(own.citizens().kim());
        }
        assertThat(search).isRefusalWith("too-many-requests", 429);
        assertThat(gp.searchesFor(own.citizens().nancy())).hasStatus(200);
    }

    @Test
    void too_many_requests_in_a_second_are_too_many() {
        Caller aarhus = own.somebodyWithToken(dk.fravalg.it.wire.Call.to(own.register())
                .get("/sandbox/token/eoj-aarhus")
                .body());
        Answer answer = aarhus.reads("no-such");
        for (int i = 0; i < 5_000 && answer.status() != 429; i++) {
            answer = aarhus.reads("no-such");
        }
        assertThat(answer).isRefusalWith("too-many-requests", 429);
        assertThat(secondsIn(answer)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
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
