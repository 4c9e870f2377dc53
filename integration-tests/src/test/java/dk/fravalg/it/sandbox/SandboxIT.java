package dk.fravalg.it.sandbox;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test citizens, tokens for the asking, a clock that can be moved, and a new beginning. */
class SandboxIT extends Scene {

    @Test
    void it_knows_the_test_citizens() {
        JsonNode people = Json.read(nobody.call().get("/sandbox/citizens").body());

        assertThat(people)
                .hasSizeGreaterThan(38)
                .allSatisfy(person -> assertThat(person.fieldNames())
                        .toIterable()
                        .contains("key", "cpr", "name", "birthDate", "municipality", "region", "note"));
        assertThat(citizens.nancy().cpr()).isEqualTo("2512489996");
        assertThat(citizens.nancy().name()).isEqualTo("Nancy Ann Test Berggren");
        assertThat(citizens.nancy().birthDate()).isEqualTo(LocalDate.of(1948, 12, 25));
    }

    @Test
    void somebody_turns_60_today_and_somebody_tomorrow() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));

        assertThat(citizens.called("sixtytoday").birthDate().plusYears(60)).isEqualTo(today);
        assertThat(citizens.called("sixtytomorrow").birthDate().plusYears(60)).isEqualTo(today.plusDays(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eoj-hilleroed",
                "eoj-aarhus",
                "hospital-midt",
                "ambulance-hovedstaden",
                "gp-hilleroed",
                "stamkort",
                "sundhed-dk",
                "desk",
                "auditor",
                "operator",
                "citizen/nancyann"
            })
    void it_gives_a_token_that_lives_an_hour(String who) throws ParseException {
        Answer answer = nobody.call().get("/sandbox/token/" + who);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/plain");
        JWTClaimsSet claims = SignedJWT.parse(answer.body()).getJWTClaimsSet();
        assertThat(claims.getExpirationTime().toInstant())
                .isCloseTo(Instant.now().plus(1, ChronoUnit.HOURS), within(2, ChronoUnit.MINUTES));
        assertThat(claims.getAudience()).containsExactly(register.base() + "/fhir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "citizen/nobody", "", "DESK", "desk/x", "citizen/nancyann'--"})
    void it_gives_no_token_to_those_it_does_not_know(String who) {
        assertThat(nobody.call().get("/sandbox/token/" + who).status()).isIn(400, 404);
    }

    @Test
    void its_clock_moves_as_told_and_goes_on() {
        Instant moved = sandbox.clockAdvances(Duration.ofDays(3));

        assertThat(moved).isCloseTo(Instant.now().plus(Duration.ofDays(3)), within(1, ChronoUnit.MINUTES));
        assertThat(ambulanceCrew.looksUp(citizens.nancy()).asOf()).isAfterOrEqualTo(moved.minusMillis(1));
        Answer reset = sandbox.post("/sandbox/clock", "{\"reset\":true}");
        assertThat(Instant.parse(Json.read(reset.body()).get("now").asText()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void what_falls_due_has_happened_when_the_clock_answers() {
        String consent = citizens.nancy().optsOut();

        sandbox.clockAdvances(SEVEN_DAYS.plusHours(2));

        assertThat(citizens.nancy().readsHistory(consent)).isBundleOf("active", "proposed");
    }

    @Test
    void a_reset_forgets_everything() {
        Citizen nancy = citizens.nancy();
        String consent = optOutInForceOf(nancy);
        sandbox.happens(citizens.bruno(), "number-changed");
        sandbox.happens(citizens.called("einer"), "died");
        sandbox.happens(nancy, "annulled");

        sandbox.reset();

        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
        assertThat(clerk.reads(consent)).isRefusalWith("not-found", 404);
        assertThat(clerk.searches()).isBundleOf();
        assertThat(citizens.bruno().cpr()).isEqualTo("2509479989");
        assertThat(citizens.called("einer").registers()).isConsent(201, "proposed");
        assertThat(nancy.registers()).isConsent(201, "proposed");
    }
}
