package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a capability statement promises of each kind of resource, as tables. */
final class Capabilities {

    private Capabilities() {}

    static String of(Artifact artifact, FhirPackage fhir) {
        StringBuilder text = new StringBuilder();
        for (JsonNode rest : artifact.resource().path("rest")) {
            text.append("\n").append(rest.path("documentation").asText("")).append("\n\n");
            text.append(rest.path("security").path("description").asText("")).append("\n");
            for (JsonNode resource : rest.path("resource")) {
                text.append("\n## ").append(resource.path("type").asText()).append("\n\n");
                text.append(resource.path("documentation").asText("")).append("\n\n");
                text.append(promises(resource, fhir));
                text.append(parameters(resource));
            }
        }
        return text.toString();
    }

    private static String promises(JsonNode resource, FhirPackage fhir) {
        StringBuilder rows = new StringBuilder();
        String profile = resource.path("profile").asText("");
        if (!profile.isEmpty()) {
            rows.append(Cell.row("Profile", Elements.link(profile, fhir)));
        }
        List<String> supported = new ArrayList<>();
        resource.path("supportedProfile").forEach(each -> supported.add(Elements.link(each.asText(), fhir)));
        if (!supported.isEmpty()) {
            rows.append(Cell.row("Profiles", String.join(", ", supported)));
        }
        for (JsonNode interaction : resource.path("interaction")) {
            rows.append(Cell.row(
                    Cell.code(interaction.path("code").asText()),
                    Cell.markdown(interaction.path("documentation").asText(""))));
        }
        for (JsonNode operation : resource.path("operation")) {
            rows.append(Cell.row(
                    Cell.code("$" + operation.path("name").asText()),
                    (Elements.link(operation.path("definition").asText(), fhir) + " "
                                    + Cell.markdown(
                                            operation.path("documentation").asText("")))
                            .strip()));
        }
        return rows.isEmpty() ? "" : Cell.head("What", "Is") + rows + "\n";
    }

    private static String parameters(JsonNode resource) {
        StringBuilder rows = new StringBuilder();
        for (JsonNode parameter : resource.path("searchParam")) {
            rows.append(Cell.row(
                    Cell.code(parameter.path("name").asText()),
                    Cell.plain(parameter.path("type").asText()),
                    Cell.markdown(parameter.path("documentation").asText(""))));
        }
        return rows.isEmpty() ? "" : "\n" + Cell.head("Search parameter", "Type", "Means") + rows + "\n";
    }
}
