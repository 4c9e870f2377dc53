package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** What an operation takes and gives, as a table. */
final class Operations {

    private Operations() {}

    static String of(Artifact artifact) {
        StringBuilder text = new StringBuilder("\n## Parameters\n\n");
        text.append(Cell.head("Parameter", "Use", "Cardinality", "Type", "Is"));
        JsonNode parameters = artifact.resource().path("parameter");
        parameters.forEach(
                parameter -> rows(parameter, "", parameter.path("use").asText(), text));
        return text.toString();
    }

    private static void rows(JsonNode parameter, String above, String use, StringBuilder text) {
        String name = above + parameter.path("name").asText();
        text.append(Cell.row(
                Cell.code(name),
                use,
                parameter.path("min").asText() + ".." + parameter.path("max").asText(),
                Cell.code(parameter.path("type").asText("")),
                Cell.markdown(parameter.path("documentation").asText(""))));
        parameter.path("part").forEach(part -> rows(part, name + ".", use, text));
    }

    /** Whether an example is what the operation takes or gives: Parameters, with no name that the operation does not have. */
    static boolean isSpokenIn(Artifact operation, Artifact example) {
        if (!example.type().equals("Parameters")) {
            return false;
        }
        Set<String> spoken = new TreeSet<>();
        example.resource()
                .path("parameter")
                .forEach(parameter -> spoken.add(parameter.path("name").asText()));
        return named(operation, "in").containsAll(spoken)
                || named(operation, "out").containsAll(spoken);
    }

    private static Set<String> named(Artifact operation, String use) {
        Set<String> names = new TreeSet<>();
        operation.resource().path("parameter").forEach(parameter -> {
            if (parameter.path("use").asText().equals(use)) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }
}
