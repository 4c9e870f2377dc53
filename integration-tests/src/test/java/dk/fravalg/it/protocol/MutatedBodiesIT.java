package dk.fravalg.it.protocol;

import static dk.fravalg.it.fhir.FhirAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.OptOutForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.fhir.LookupAnswer;
import dk.fravalg.it.wire.Answer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Bodies that a machine spoilt in ways that nobody thought of: each is either still good, or refused for a reason that it
 * gave itself.
 *
 * <p>{@code -Dmutations=N} sends more of them, {@code -Dseed=S} the same ones again.
 */
class MutatedBodiesIT extends Scene {

    private static final int HOW_MANY = Integer.getInteger("mutations", 300);
    private static final String[] CALLERS_FAULTS = {
        "invalid-resource", "invalid-cpr", "capacity-not-declared", "not-permitted", "unknown-person", "too-large"
    };

    private final Citizen nancy = citizens.nancy();

    @Test
    @Tag("REQ-ERRORS-1")
    @Tag("REQ-ERRORS-2")
    void a_consent_is_registered_or_refused() {
        mutations(HOW_MANY, OptOutForm.of(nancy).json(), body -> {
            Answer answer = nancy.call().withText(Caller.FHIR_JSON, body).post("/fhir/Consent");
            if (answer.isSuccess()) {
                assertThat(answer).isConsent(201, "proposed");
                nancy.withdraws(Fhir.consentIn(answer).getIdPart());
            } else {
                assertThat(answer).isRefusalWithOneOf(CALLERS_FAULTS);
            }
        });
    }

    @Test
    @Tag("REQ-ERRORS-1")
    @Tag("REQ-ERRORS-2")
    void a_lookup_is_answered_or_refused() {
        mutations(
                HOW_MANY,
                LookupForm.about(nancy, citizens.bruno()).inOrderTo("ETREAT").json(),
                body -> {
                    Answer answer = ambulanceCrew
                            .call()
                            .withText(Caller.FHIR_JSON, body)
                            .post("/fhir/Consent/$resuscitation-status");
                    if (answer.isSuccess()) {
                        assertThat(LookupAnswer.of(answer).rows())
                                .isNotEmpty()
                                .allSatisfy(row -> assertThat(row.status()).isIn("none", "cannot-tell"));
                    } else {
                        assertThat(answer).isRefusalWithOneOf("invalid-resource");
                    }
                });
    }

    @Test
    void an_invalidation_is_done_or_refused() {
        Supplier<String> consent = nancy::optsOut;
        String[] open = {consent.get()};
        // A third of them: whoever is invalidated has to opt out anew.
        mutations(HOW_MANY / 3, """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "reason", "valueCode": "wrong-person"}, {"name": "note", "valueString": "A note."}]}""", body -> {
            Answer answer =
                    clerk.call().withText(Caller.FHIR_JSON, body).post("/fhir/Consent/" + open[0] + "/$invalidate");
            if (answer.isSuccess()) {
                assertThat(answer).isConsent(200, "entered-in-error");
                open[0] = consent.get();
            } else {
                assertThat(answer).isRefusalWithOneOf("invalid-resource");
            }
        });
    }

    private static void mutations(int howMany, String document, Consumer<String> judge) {
        long seed = Long.getLong("seed", System.nanoTime());
        JsonMutations mutations = new JsonMutations(seed);
        for (int i = 0; i < howMany; i++) {
            String body = mutations.of(document);
            try {
                judge.accept(body);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("With -Dseed=" + seed + ", mutation " + i + ": " + excerpt(body), e);
            }
        }
    }

    private static String excerpt(String body) {
        return body.length() <= 2_000 ? body : body.substring(0, 1_000) + " … " + body.substring(body.length() - 1_000);
    }
}
