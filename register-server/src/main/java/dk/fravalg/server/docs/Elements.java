package dk.fravalg.server.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a profile or an extension says of the elements of a resource, as tables. */
final class Elements {

    private static final List<String> BOUND_TO_ONE_VALUE = List.of("fixed", "pattern");

    private Elements() {}

    static String of(Artifact artifact, FhirPackage fhir) {
        StringBuilder rows = new StringBuilder();
        StringBuilder constraints = new StringBuilder();
        for (JsonNode element : artifact.resource().path("differential").path("element")) {
            rows.append(Cell.row(
                    Cell.code(name(element)),
                    cardinality(element),
                    element.path("mustSupport").asBoolean() ? "yes" : "",
                    demands(element, fhir),
                    words(element)));
            for (JsonNode constraint : element.path("constraint")) {
                constraints.append(Cell.row(
                        Cell.code(constraint.path("key").asText()),
                        Cell.code(element.path("path").asText()),
                        Cell.plain(constraint.path("human").asText()),
                        Cell.code(constraint.path("expression").asText())));
            }
        }
        String tables =
                "\n## Elements\n\n" + Cell.head("Element", "Cardinality", "Must support", "Must be", "Is") + rows;
        return constraints.isEmpty()
                ? tables
                : tables + "\n## Constraints\n\n" + Cell.head("Key", "On", "In words", "FHIRPath") + constraints;
    }

    /** Without the type of resource, which stands above the table; as constraints are written in FHIRPath. */
    private static String name(JsonNode element) {
        String id = element.path("id").asText(element.path("path").asText());
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(dot + 1);
    }

    /** Empty where the profile changes nothing of what FHIR says. */
    private static String cardinality(JsonNode element) {
        String min = element.path("min").asText("");
        String max = element.path("max").asText("");
        if (max.equals("0")) {
            return "0..0";
        }
        if (min.isEmpty() || max.isEmpty()) {
            return max.isEmpty() ? min.isEmpty() ? "" : "at least " + min : "at most " + max;
        }
        return min + ".." + max;
    }

    private static String demands(JsonNode element, FhirPackage fhir) {
        List<String> demands = new ArrayList<>();
        element.path("type").forEach(type -> demands.add(type(type, fhir)));
        element.properties().stream()
                .filter(member -> BOUND_TO_ONE_VALUE.stream().anyMatch(member.getKey()::startsWith))
                .forEach(member -> demands.add(value(member.getValue())));
        JsonNode binding = element.path("binding");
        if (!binding.isMissingNode()) {
            demands.add(link(binding.path("valueSet").asText(), fhir) + " ("
                    + binding.path("strength").asText() + ")");
        }
        return String.join("; ", demands);
    }

    private static String type(JsonNode type, FhirPackage fhir) {
        List<String> profiles = new ArrayList<>();
        type.path("profile").forEach(profile -> profiles.add(link(profile.asText(), fhir)));
        type.path("targetProfile").forEach(profile -> profiles.add(link(profile.asText(), fhir)));
        String code = Cell.code(type.path("code").asText());
        return profiles.isEmpty() ? code : code + ": " + profiles.stream().collect(Collectors.joining(" or "));
    }

    private static String value(JsonNode value) {
        if (value.isValueNode()) {
            return Cell.code(value.asText());
        }
        List<String> codings = new ArrayList<>();
        for (JsonNode coding : value.path("coding")) {
            codings.add(
                    coding.path("system").asText() + "#" + coding.path("code").asText());
        }
        return codings.isEmpty() ? Cell.code(value.toString()) : Cell.codes(codings);
    }

    /** To the page of a resource of the package; what belongs to others is only named. */
    static String link(String canonical, FhirPackage fhir) {
        return fhir.byCanonical(canonical).map(Artifact::link).orElseGet(() -> Cell.code(canonical));
    }

    private static String words(JsonNode element) {
        String brief = element.path("short").asText("");
        String whole = element.path("definition").asText("");
        String told = brief.isEmpty() ? "" : "**" + Cell.plain(brief) + "**";
        return whole.isEmpty() ? told : (told + " " + Cell.markdown(whole)).strip();
    }
}
