package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The page of one resource of the FHIR package: what it is for, what it demands, where it is used, and the JSON. */
final class ArtifactText {

    private final FhirPackage fhir;

    ArtifactText(FhirPackage fhir) {
        this.fhir = fhir;
    }

    Manuscript of(Artifact artifact) {
        StringBuilder text =
                new StringBuilder("# ").append(Cell.plain(artifact.title())).append("\n\n");
        text.append(artifact.text("description")).append("\n\n");
        text.append(facts(artifact)).append("\n");
        if (artifact.example()) {
            text.append(json(artifact));
        } else {
            text.append(body(artifact));
            text.append(section("Use", artifact.text("comment")));
            text.append(section("Purpose", artifact.text("purpose")));
            text.append(section("Examples", examples(artifact)));
        }
        return new Manuscript(artifact.path(), artifact.file(), text.toString());
    }

    private String facts(Artifact artifact) {
        StringBuilder facts = new StringBuilder(Cell.head("What", "Is"));
        facts.append(Cell.row("Kind", Cell.plain(artifact.kind())));
        if (!artifact.canonical().isEmpty()) {
            facts.append(Cell.row("Canonical URL", Cell.code(artifact.canonical())));
        }
        if (!artifact.text("version").isEmpty()) {
            facts.append(Cell.row("Version", Cell.plain(artifact.text("version") + ", " + artifact.text("status"))));
        }
        if (!artifact.listed().follows().isEmpty()) {
            facts.append(Cell.row("Follows", Elements.link(artifact.listed().follows(), fhir)));
        }
        for (JsonNode context : artifact.resource().path("context")) {
            facts.append(
                    Cell.row("Stands on", Cell.code(context.path("expression").asText(context.asText()))));
        }
        for (String member : List.of("code", "expression", "baseDefinition")) {
            String value = artifact.resource().path(member).isTextual() ? artifact.text(member) : "";
            if (!value.isEmpty()) {
                facts.append(Cell.row(named(member), Cell.code(value)));
            }
        }
        facts.append(Cell.row(
                "Download", "[" + artifact.name() + ".json](" + Placing.ROOT + "/" + artifact.path() + ".json)"));
        return facts.toString();
    }

    private static String named(String member) {
        return member.equals("baseDefinition") ? "Built on" : member.equals("code") ? "Code" : "Expression";
    }

    private String body(Artifact artifact) {
        return switch (artifact.type()) {
            case "StructureDefinition" -> Elements.of(artifact, fhir);
            case "OperationDefinition" -> Operations.of(artifact);
            case "CodeSystem" -> "\n## Codes\n\n" + Concepts.ofCodeSystem(artifact);
            case "ValueSet" -> "\n## Codes\n\n" + Concepts.ofValueSet(artifact, fhir);
            case "CapabilityStatement" -> Capabilities.of(artifact, fhir);
            default -> json(artifact);
        };
    }

    private static String json(Artifact artifact) {
        return "\n## JSON\n\n```json\n" + new String(artifact.json(), StandardCharsets.UTF_8).strip() + "\n```\n";
    }

    private String examples(Artifact artifact) {
        return fhir.examples().stream()
                .filter(example -> isUsedIn(artifact, example))
                .map(example -> "- " + example.link() + "\n")
                .collect(Collectors.joining());
    }

    private static boolean isUsedIn(Artifact artifact, Artifact example) {
        if (artifact.type().equals("OperationDefinition")) {
            return Operations.isSpokenIn(artifact, example);
        }
        return !artifact.canonical().isEmpty()
                && (example.listed().follows().equals(artifact.canonical())
                        || example.resource().toString().contains("\"" + artifact.canonical() + "\""));
    }

    private static String section(String heading, String text) {
        return text.isEmpty() ? "" : "\n## " + heading + "\n\n" + text + "\n";
    }
}
