package dk.fravalg.it.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.PersonalData;
import dk.fravalg.it.wire.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A control that is used wrongly says so; it is never the sandbox's own fault. */
class SandboxRefusalsIT extends Scene {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "null",
                "[]",
                "42",
                "\"P7D\"",
                "{}",
                "{",
                "{\"advance\":7}",
                "{\"advance\":null}",
                "{\"advance\":\"\"}",
                "{\"advance\":\"seven days\"}",
                "{\"advance\":\"-P7D\"}",
                "{\"advance\":\"P-7D\"}",
                "{\"advance\":\"P7Y\"}",
                "{\"advance\":\"P99999999D\"}",
                "{\"advance\":\"PT9223372036854775807S\"}",
                "{\"advance\":[\"P7D\"]}",
                "{\"advance\":{\"days\":7}}",
                "{\"reset\":\"soon\"}",
                "{\"reset\":false}",
                "{\"unheard\":\"of\"}"
            })
    void the_clock_does_not_move_for(String body) {
        isRefused(sandbox.post("/sandbox/clock", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"event\":null}",
                "{\"event\":\"\"}",
                "{\"event\":\"promoted\"}",
                "{\"event\":\"DIED\"}",
                "{\"event\":[\"died\"]}",
                "{\"event\":{\"died\":true}}",
                "{\"event\":\"moved\"}",
                "{\"event\":\"moved\",\"municipality\":\"Hillerød\",\"region\":\"DK-84\"}",
                "{\"event\":\"moved\",\"municipality\":\"0219\"}",
                "{\"event\":\"moved\",\"municipality\":\"0219\",\"region\":\"Sjælland\"}",
                "{\"event\":\"number-changed\",\"cpr\":\"\"}",
                "{\"event\":\"number-changed\",\"cpr\":\"3102489996\"}",
                "{\"event\":\"number-changed\",\"cpr\":\"2509479989\"}",
                "{\"event\":\"number-changed\",\"cpr\":[\"0101509999\"]}"
            })
    void nothing_happens_to_nancy_for(String body) {
        isRefused(sandbox.tells("nancyann", body));

        assertThat(citizens.nancy().cpr()).isEqualTo("2512489996");
    }

    @Test
    void nothing_happens_to_somebody_who_is_not_there() {
        assertThat(sandbox.tells("nobody", "{\"event\":\"died\"}").status()).isEqualTo(404);
    }

    @Test
    void another_content_type_is_refused() {
        Answer answer =
                nobody.call().withText("text/plain", "{\"advance\":\"P7D\"}").post("/sandbox/clock");
        Answer form = nobody.call()
                .withText("application/x-www-form-urlencoded", "advance=P7D")
                .post("/sandbox/clock");
        Answer xml = nobody.call().withText(Caller.FHIR_XML, "<advance/>").post("/sandbox/people/nancyann");

        assertThat(answer.status()).isIn(400, 415);
        assertThat(form.status()).isIn(400, 415);
        assertThat(xml.status()).isIn(400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/clock", "/sandbox/reset", "/sandbox/people/nancyann"})
    void what_changes_something_is_not_done_by_get(String path) {
        assertThat(nobody.call().get(path).status()).isIn(404, 405);
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(PersonalData.cprShapedIn(answer.body())).as("%s", answer).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "dk.fravalg", "jackson");
    }
}
