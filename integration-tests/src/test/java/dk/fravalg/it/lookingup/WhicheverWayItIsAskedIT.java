package dk.fravalg.it.lookingup;

import static dk.fravalg.it.cast.Caller.FHIR_JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.cast.Citizen;
import dk.fravalg.it.cast.LookupForm;
import dk.fravalg.it.cast.Scene;
import dk.fravalg.it.wire.Answer;
import dk.fravalg.it.wire.Call;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The register answers the plain form of a lookup by a shorter way than all others (docs/decisions/0019): nobody can tell by
 * the answer which it was. The same is asked plainly, and with a parameter that changes nothing, which takes the longer way.
 */
class WhicheverWayItIsAskedIT extends Scene {

    private static final String LOOKUP = "/fhir/Consent/$resuscitation-status";
    private static final String LONGER = LOOKUP + "?_pretty=false";

    private final Citizen nancy = citizens.nancy();

    @Test
    void each_of_the_three_answers_is_the_same() {
        optOutInForceOf(nancy);

        isTheSame(ambulanceCrew, LookupForm.about(nancy));
        isTheSame(ambulanceCrew, LookupForm.about(citizens.bruno()));
        isTheSame(ambulanceCrew, LookupForm.empty().and("3102489996"));
        isTheSame(
                hospital,
                LookupForm.about(nancy, citizens.bruno())
                        .and("251248-9996")
                        .and("3102489996")
                        .andSubject("{\"system\": \"http://cvr.dk\", \"value\": \"12345678\"}")
                        .inOrderTo("ETREAT"));
    }

    @Test
    void an_identifier_without_a_value_is_answered_as_ever() {
        isTheSame(ambulanceCrew, LookupForm.empty().andSubject("{\"system\": \"urn:oid:1.2.208.176.1.2\"}"));
        isTheSame(ambulanceCrew, LookupForm.empty().andSubject("{}"));
    }

    @Test
    void each_refusal_is_the_same() {
        LookupForm form = LookupForm.about(nancy);

        isTheSame(nobody, form);
        isTheSame(somebodyWithToken("no.good.token"), form);
        isTheSame(auditor, form);
        isTheSame(ambulanceCrew, LookupForm.empty());
        isTheSame(ambulanceCrew, LookupForm.about(nancy).inOrderTo("HRESCH"));
        isTheSame(ambulanceCrew, LookupForm.about(nancy).andParameter("{\"name\": \"verbose\", \"valueCode\": \"x\"}"));
    }

    @Test
    void a_long_answer_is_the_same_packed_or_not() {
        Citizen[] many = Stream.generate(() -> nancy).limit(20).toArray(Citizen[]::new);

        isTheSame(hospital, LookupForm.about(many));
        assertThat(comparable(ask(hospital.call().with("Accept-Encoding", "gzip"), LookupForm.about(many), LOOKUP)
                        .body()))
                .isEqualTo(comparable(
                        ask(hospital.call().with("Accept-Encoding", "identity"), LookupForm.about(many), LOOKUP)
                                .body()));
    }

    @Test
    void a_request_s_own_id_comes_back() {
        for (String id : new String[] {"crew-7", "a b.c", "not$an id"}) {
            Answer plain = ask(ambulanceCrew.call().with("X-Request-ID", id), LookupForm.about(nancy), LOOKUP);
            Answer longer = ask(ambulanceCrew.call().with("X-Request-ID", id), LookupForm.about(nancy), LONGER);

            assertThat(plain.header("X-Request-ID").orElseThrow().equals(id))
                    .isEqualTo(longer.header("X-Request-ID").orElseThrow().equals(id));
        }
    }

    private static void isTheSame(Caller caller, LookupForm form) {
        Answer plain = ask(caller.call(), form, LOOKUP);
        Answer longer = ask(caller.call(), form, LONGER);

        assertThat(plain.status()).isEqualTo(longer.status());
        assertThat(comparable(plain.body())).isEqualTo(comparable(longer.body()));
        assertThat(comparable(plain.headers())).isEqualTo(comparable(longer.headers()));
    }

    private static Answer ask(Call call, LookupForm form, String path) {
        return call.withText(FHIR_JSON, form.json()).post(path);
    }

    /** But for the moment of the answer and its signature. */
    private static String comparable(String body) {
        return body.replaceAll("(\"valueInstant\":)\"[^\"]*\"", "$1…")
                .replaceAll("(\"attestation\",\"valueString\":)\"[^\"]*\"", "$1…")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "…");
    }

    /** Names and values; of what differs from answer to answer, and of how it was packed on the way, nothing. */
    private static Map<String, String> comparable(Map<String, String> headers) {
        Map<String, String> comparable = new TreeMap<>(headers);
        comparable.keySet().removeAll(Set.of("date", "content-length", "transfer-encoding", "content-encoding"));
        comparable.computeIfPresent("x-correlation-id", (name, value) -> "…");
        comparable.computeIfPresent("x-request-id", (name, value) -> "%d characters".formatted(value.length()));
        return comparable;
    }
}
