package dk.fravalg.server.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.fravalg.model.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationDefinition;

/**
 * The capability statement and the operations' definitions once more, for tools that read OpenAPI 3.0.3 and not FHIR.
 *
 * <p>Made from them, so that it says neither more nor less. Resources are described by their profiles and shown by the
 * package's examples; FHIR's own JSON Schema is not repeated.
 */
final class OpenApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What a body may be, and where its shape is described. */
    private static final Map<String, String> SHAPES = Map.of(
            "Consent", "https://fravalg.example/fhir/StructureDefinition/resuscitation-opt-out",
            "Parameters", "https://hl7.org/fhir/R4/parameters.html",
            "Bundle", "https://hl7.org/fhir/R4/bundle.html",
            "AuditEvent", "https://fravalg.example/fhir/StructureDefinition/access-event",
            "OperationOutcome", "https://fravalg.example/fhir/StructureDefinition/refusal",
            "CapabilityStatement", "https://hl7.org/fhir/R4/capabilitystatement.html");

    private OpenApi() {}

    /**
     * The whole document, as JSON in UTF-8.
     *
     * @param definitions finds an operation's definition by its canonical URL
     */
    static byte[] of(CapabilityStatement statement, Function<String, OperationDefinition> definitions) {
        ObjectNode document = JSON.objectNode();
        document.put("openapi", "3.0.3");
        document.set("info", info(statement));
        document.putArray("servers")
                .addObject()
                .put("url", statement.getImplementation().getUrl());
        document.set("paths", new OpenApiPaths(statement, definitions).all());
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas());
        components.set("responses", refusals());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", statement.getRestFirstRep().getSecurity().getDescription());
        document.putArray("security").addObject().putArray("token");
        return document.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode info(CapabilityStatement statement) {
        ObjectNode info = JSON.objectNode();
        info.put("title", statement.getSoftware().getName());
        info.put("version", statement.getVersion());
        info.put(
                "description",
                statement.getDescription() + "\n\n"
                        + statement.getRestFirstRep().getDocumentation());
        return info;
    }

    private static ObjectNode schemas() {
        ObjectNode schemas = JSON.objectNode();
        new TreeMap<>(SHAPES).forEach((type, where) -> {
            ObjectNode schema = schemas.putObject(type);
            schema.put("type", "object");
            schema.put("description", "A FHIR R4 " + type);
            schema.putObject("externalDocs").put("url", where);
            schema.putArray("required").add("resourceType");
            schema.putObject("properties")
                    .putObject("resourceType")
                    .put("type", "string")
                    .putArray("enum")
                    .add(type);
        });
        return schemas;
    }

    /** One for each status, with the codes that go with it. */
    private static ObjectNode refusals() {
        Map<Integer, List<Problem>> byStatus = Arrays.stream(Problem.values())
                .collect(Collectors.groupingBy(
                        problem -> problem.kind().httpStatus(), TreeMap::new, Collectors.toList()));
        ObjectNode responses = JSON.objectNode();
        byStatus.forEach((status, problems) -> {
            ObjectNode response = responses.putObject("Refused" + status);
            response.put(
                    "description",
                    problems.stream()
                            .map(problem ->
                                    "`" + problem.code() + "`: " + problem.publicText() + " " + problem.whatToDo())
                            .collect(Collectors.joining("\n\n")));
            response.set("content", OpenApiPaths.content("OperationOutcome"));
        });
        return responses;
    }
}
