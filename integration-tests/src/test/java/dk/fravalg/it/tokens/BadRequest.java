package dk.fravalg.it.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.fhir.Json;
import dk.fravalg.it.wire.Answer;
import java.util.function.Function;

/**
 * A wrong request for a token, and exactly what it gets.
 *
 * @param name its number in the list, and what is wrong
 */
record BadRequest(String name, int status, String error, Function<Tokens, Answer> sent) {

    /** One that nobody is let in by: 401 {@code invalid_client}. */
    static BadRequest client(String name, Function<Tokens, Answer> sent) {
        return new BadRequest(name, 401, "invalid_client", sent);
    }

    /** One that is no request: 400 {@code invalid_request}. */
    static BadRequest request(String name, Function<Tokens, Answer> sent) {
        return new BadRequest(name, 400, "invalid_request", sent);
    }

    static BadRequest scope(String name, Function<Tokens, Answer> sent) {
        return new BadRequest(name, 400, "invalid_scope", sent);
    }

    void isRefusedBy(Tokens tokens) {
        Answer answer = sent.apply(tokens);
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        JsonNode body = Json.read(answer.body());
        assertThat(body.get("error").asText()).as("%s", answer).isEqualTo(error);
        assertThat(body.has("access_token")).isFalse();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Pragma")).contains("no-cache");
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body()).doesNotContain("Exception", "dk.fravalg", "nimbus", "eyJ");
    }

    @Override
    public String toString() {
        return name;
    }
}
