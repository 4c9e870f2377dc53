package dk.fravalg.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.fravalg.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DanishWordsTest {

    @Test
    void are_those_of_the_code_systems() throws IOException {
        hold("audit-action", DanishWords::activity);
        hold("access-reason", DanishWords::reason);
        hold("actor-role", DanishWords::role);
    }

    @Test
    void tell_of_every_action() {
        assertThat(Arrays.stream(Action.values()).map(Action::code))
                .allSatisfy(code -> assertThat(DanishWords.activity(code)).isNotEqualTo(code));
    }

    @Test
    void call_a_refusal_a_refusal_and_nothing_else() {
        assertThat(Arrays.stream(Problem.values()).map(Problem::code))
                .allSatisfy(code -> assertThat(DanishWords.answer(code)).isEqualTo("Afvist: " + code));
        assertThat(DanishWords.answer("invalid_client")).isEqualTo("Afvist: invalid_client");
        assertThat(DanishWords.result("invalid_client")).isEqualTo("Afvist");
        assertThat(DanishWords.result("in-force")).isEqualTo("Gennemført");
        assertThat(DanishWords.result("before-2021-01-01")).isEqualTo("Gennemført");
    }

    private static void hold(String codeSystem, UnaryOperator<String> words) throws IOException {
        JsonNode concepts = new ObjectMapper()
                .readTree(Path.of("../fhir-profiles/input/CodeSystem-" + codeSystem + ".json")
                        .toFile())
                .get("concept");
        Map<String, String> danish = new HashMap<>();
        concepts.forEach(concept -> danish.put(
                concept.get("code").asText(),
                concept.get("designation").get(0).get("value").asText()));
        assertThat(danish)
                .isNotEmpty()
                .allSatisfy((code, word) -> assertThat(words.apply(code)).isEqualTo(word));
    }
}
