package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource of the FHIR package.
 *
 * @param name of its file, without the ending: {@code StructureDefinition-resuscitation-opt-out}
 * @param resource what it says
 * @param json the same, byte by byte as it stands in the package
 * @param example whether it is one, and no part of the interface
 * @param listed what the guide of the package says of it
 */
record Artifact(String name, JsonNode resource, byte[] json, boolean example, Guide.Listed listed) {

    /** Where they stand in the project. */
    static final String FOLDER = "fhir-profiles/input/";

    /** For example {@code CodeSystem}. */
    String type() {
        return text("resourceType");
    }

    /** Its canonical URL; empty where it has none. */
    String canonical() {
        return text("url");
    }

    /** What people call it. */
    String title() {
        if (!example && !text("title").isEmpty()) {
            return text("title");
        }
        return listed.called().isEmpty() ? resource.path("id").asText(name).replace('-', ' ') : listed.called();
    }

    /** A member that is a text; empty where there is none. */
    String text(String member) {
        return resource.path(member).asText("");
    }

    /** What it is, in the words of those who look for it. */
    String kind() {
        if (example) {
            return "Example of " + type();
        }
        return switch (type()) {
            case "StructureDefinition" -> text("type").equals("Extension") ? "Extension" : "Profile on " + text("type");
            case "OperationDefinition" -> "Operation";
            case "CodeSystem" -> "Code system";
            case "ValueSet" -> "Value set";
            case "CapabilityStatement" -> "Capability statement";
            case "SearchParameter" -> "Search parameter";
            case "Basic" -> "Subscription topic";
            case "ImplementationGuide" -> "Guide";
            default -> type();
        };
    }

    /** Where its page is, below {@code /docs/}. */
    String path() {
        return (example ? "artifacts/example/" : "artifacts/") + name;
    }

    /** Where it stands in the project. */
    String file() {
        return FOLDER + (example ? "examples/" : type().equals("Basic") ? "topics/" : "") + name + ".json";
    }

    /** The same, with what a guide says of it. */
    Artifact listedIn(Guide guide) {
        return new Artifact(name, resource, json, example, guide.of(this));
    }

    /** A link to its page, as Markdown. */
    String link() {
        return "[" + Cell.plain(title()) + "](" + Placing.ROOT + "/" + path() + ")";
    }
}
