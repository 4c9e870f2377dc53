package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;

/** Codes with their English and Danish words, as tables. */
final class Concepts {

    private Concepts() {}

    static String ofCodeSystem(Artifact codeSystem) {
        return table(codeSystem.resource().path("concept"));
    }

    /** What a value set takes in: all of a system, or codes of it, or another value set. */
    static String ofValueSet(Artifact valueSet, FhirPackage fhir) {
        StringBuilder text = new StringBuilder();
        for (JsonNode include : valueSet.resource().path("compose").path("include")) {
            String system = include.path("system").asText("");
            JsonNode concepts = include.path("concept");
            if (!system.isEmpty()) {
                text.append(concepts.isEmpty() ? "All codes of " : "Of ")
                        .append(Elements.link(system, fhir))
                        .append(concepts.isEmpty() ? ".\n\n" : ":\n\n" + table(concepts) + "\n");
            }
            include.path("valueSet")
                    .forEach(other -> text.append("All codes of ")
                            .append(Elements.link(other.asText(), fhir))
                            .append(".\n\n"));
        }
        return text.toString();
    }

    private static String table(JsonNode concepts) {
        StringBuilder table = new StringBuilder(Cell.head("Code", "English", "Danish", "Means"));
        rows(concepts, table);
        return table.toString();
    }

    private static void rows(JsonNode concepts, StringBuilder table) {
        for (JsonNode concept : concepts) {
            table.append(Cell.row(
                    Cell.code(concept.path("code").asText()),
                    Cell.plain(concept.path("display").asText("")),
                    Cell.plain(danish(concept)),
                    Cell.markdown(concept.path("definition").asText(""))));
            rows(concept.path("concept"), table);
        }
    }

    private static String danish(JsonNode concept) {
        for (JsonNode designation : concept.path("designation")) {
            if (designation.path("language").asText().startsWith("da")) {
                return designation.path("value").asText();
            }
        }
        return "";
    }
}
