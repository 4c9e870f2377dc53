package dk.fravalg.it.registering;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.OptOutReading;
import dk.fravalg.it.wire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A citizen opts out on paper, and a clerk enters it. */
class OnPaperIT extends Scene {

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-REGISTER-14")
    void a_clerk_enters_it_in_the_citizens_name() {
        Answer answer = clerk.registers(OptOutForm.of(nancy).onPaper());

        assertThat(answer).isConsent(201, "proposed");
        OptOutReading optOut = OptOutReading.of(answer);
        assertThat(optOut.channel()).isEqualTo("paper");
        assertThat(optOut.performerNumber()).isEqualTo(nancy.cpr());
        assertThat(nancy.reads(optOut.id())).isConsent(200, "proposed");
    }

    @Test
    @Tag("REQ-REGISTER-12")
    void what_a_citizen_sends_is_digital() {
        assertThat(OptOutReading.of(nancy.registers()).channel()).isEqualTo("digital");
    }

    @Test
    @Tag("REQ-REGISTER-12")
    void a_clerk_must_say_that_it_came_on_paper() {
        assertThat(clerk.registers(OptOutForm.of(nancy))).isRefusalWith("invalid-resource", 422);
        assertThat(clerk.registers(OptOutForm.of(nancy).through("digital"))).isRefusalWith("invalid-resource", 422);
        assertThat(clerk.registers(OptOutForm.of(nancy).through("by-pigeon"))).isRefusalWith("invalid-resource", 422);
    }

    @Test
    @Tag("REQ-REGISTER-12")
    void a_citizen_cannot_say_that_it_came_on_paper() {
        assertThat(nancy.registers(OptOutForm.of(nancy).onPaper())).isRefusalWith("invalid-resource", 422);
    }

    @Test
    @Tag("REQ-REGISTER-11")
    void the_date_on_the_form_is_kept_and_the_seven_days_begin_when_it_is_registered() {
        LocalDate written = LocalDate.now(ZoneId.of("Europe/Copenhagen")).minusDays(30);

        Answer answer = clerk.registers(OptOutForm.of(nancy).onPaper().with("/dateTime", "\"" + written + "\""));

        assertThat(answer).isConsent(201, "proposed");
        OptOutReading optOut = OptOutReading.of(answer);
        assertThat(optOut.decidedAt()).isEqualTo(written.toString());
        assertThat(Duration.between(optOut.registeredAt(), Instant.now())).isLessThan(Duration.ofMinutes(5));
        assertThat(optOut.effectiveFrom()).isAfter(Instant.now().plus(Duration.ofDays(6)));
        assertThat(ambulanceCrew.looksUp(nancy)).isNone();
    }

    @Test
    @Tag("REQ-REGISTER-13")
    void nobody_has_decided_in_the_future() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Copenhagen")).plusDays(1);

        assertThat(clerk.registers(OptOutForm.of(nancy).onPaper().with("/dateTime", "\"" + tomorrow + "\"")))
                .isRefusalWith("invalid-resource", 422);
    }
}
