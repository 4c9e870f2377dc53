package dk.fravalg.it.cast;

import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import dk.fravalg.running.RunningRegister;
import java.time.Duration;
import java.time.Instant;

/** The sandbox's controls: its clock, what the CPR register tells, and beginning afresh. */
public final class SandboxControls {

    private final RunningRegister register;

    SandboxControls(RunningRegister register) {
        this.register = register;
    }

    /** Begins afresh: nobody has opted out, and it is now. */
    public void reset() {
        succeeds(post("/sandbox/reset", ""));
    }

    /** Moves the register's clock ahead; its new time. */
    public Instant clockAdvances(Duration by) {
        Answer answer = succeeds(post("/sandbox/clock", "{\"advance\":\"" + by + "\"}"));
        return Instant.parse(Json.read(answer.body()).get("now").asText());
    }

    /** Moves the register's clock ahead to a moment, or to less than a second before it. */
    public Instant clockAdvancesTo(Instant moment) {
        return clockAdvances(Duration.ofSeconds(
                Duration.between(clockAdvances(Duration.ZERO), moment).toSeconds()));
    }

    /** Something happens to a citizen, and the CPR register tells of it: for example {@code died}. */
    public void happens(Citizen citizen, String event) {
        succeeds(tells(citizen.key(), "{\"event\":\"" + event + "\"}"));
    }

    /** The CPR register tells whatever stands in the body. */
    public Answer tells(String key, String body) {
        return post("/sandbox/people/" + key, body);
    }

    /** Sends any JSON to one of the controls. */
    public Answer post(String path, String body) {
        return Call.to(register).withText("application/json", body).post(path);
    }

    private static Answer succeeds(Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("The sandbox refused: " + answer);
        }
        return answer;
    }
}
