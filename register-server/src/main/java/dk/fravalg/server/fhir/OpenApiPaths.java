package dk.fravalg.server.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.server.access.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceInteractionComponent;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.jspecify.annotations.Nullable;

/** The paths of the OpenAPI document: one for each interaction and operation that the capability statement claims. */
final class OpenApiPaths {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What an interaction or operation needs; {@code Type.code}. */
    private static final Map<String, Permission> NEEDS = Map.ofEntries(
            Map.entry("Consent.create", Permission.REGISTER),
            Map.entry("Consent.read", Permission.READ),
            Map.entry("Consent.vread", Permission.READ),
            Map.entry("Consent.history-instance", Permission.READ),
            Map.entry("Consent.search-type", Permission.SEARCH),
            Map.entry("Consent.resuscitation-status", Permission.LOOK_UP),
            Map.entry("Consent.withdraw", Permission.WITHDRAW),
            Map.entry("Consent.invalidate", Permission.INVALIDATE),
            Map.entry("AuditEvent.read", Permission.READ_AUDIT),
            Map.entry("AuditEvent.search-type", Permission.SEARCH_AUDIT),
            Map.entry("AuditEvent.proof", Permission.PROVE_AUDIT));

    private static final Map<String, String> EXAMPLES = Map.of(
            "Consent.create", "Consent-nancy-opts-out",
            "Consent.resuscitation-status", "Parameters-a-crew-looks-nancy-up");

    private final CapabilityStatement statement;
    private final Function<String, OperationDefinition> definitions;
    private final ObjectNode paths = JSON.objectNode();

    OpenApiPaths(CapabilityStatement statement, Function<String, OperationDefinition> definitions) {
        this.statement = statement;
        this.definitions = definitions;
    }

    ObjectNode all() {
        ObjectNode metadata = verb("/metadata", "get", "metadata", "What this register offers");
        metadata.putArray("security");
        answers(metadata, 200, "CapabilityStatement");
        for (CapabilityStatementRestResourceComponent resource :
                statement.getRestFirstRep().getResource()) {
            resource.getInteraction().forEach(interaction -> add(resource, interaction));
            resource.getOperation().forEach(operation -> add(resource, operation));
        }
        return paths;
    }

    private void add(CapabilityStatementRestResourceComponent resource, ResourceInteractionComponent interaction) {
        String type = resource.getType();
        String code = interaction.getCode().toCode();
        String says = interaction.getDocumentation();
        switch (interaction.getCode()) {
            case CREATE -> {
                ObjectNode create = needing(type, code, verb("/" + type, "post", type + "-create", says));
                body(create, type, EXAMPLES.get(type + "." + code));
                header(create, "If-None-Exist", "Registers only where the citizen has no open opt-out");
                header(create, "Prefer", "return=minimal or return=representation");
                answers(create, 201, type);
            }
            case READ -> read(type, code, "/{id}", says, type, "id");
            case VREAD -> read(type, code, "/{id}/_history/{version}", says, type, "id", "version");
            case HISTORYINSTANCE -> read(type, code, "/{id}/_history", says, "Bundle", "id");
            case SEARCHTYPE -> search(resource, code, says);
            default -> throw new IllegalStateException("No path is known for " + code);
        }
    }

    private void read(String type, String code, String path, String says, String answer, String... parts) {
        ObjectNode read = needing(type, code, verb("/" + type + path, "get", type + "-" + code, says));
        for (String part : parts) {
            parameter(read, part, "path", "").put("required", true);
        }
        if (code.equals("read") && type.equals("Consent")) {
            header(read, "If-None-Match", "The ETag of the version that is known: 304 where it is the newest");
        }
        form(read);
        answers(read, 200, answer);
    }

    private void search(CapabilityStatementRestResourceComponent resource, String code, String says) {
        String type = resource.getType();
        ObjectNode get = needing(type, code, verb("/" + type, "get", type + "-search", says));
        resource.getSearchParam()
                .forEach(sought -> parameter(get, sought.getName(), "query", sought.getDocumentation()));
        parameter(get, "_count", "query", "Entries on a page, 1 to 200");
        form(get);
        answers(get, 200, "Bundle");
        ObjectNode post = needing(type, code, verb("/" + type + "/_search", "post", type + "-search-by-post", says));
        ObjectNode form = post.putObject("requestBody")
                .putObject("content")
                .putObject("application/x-www-form-urlencoded")
                .putObject("schema")
                .put("type", "object")
                .putObject("properties");
        resource.getSearchParam()
                .forEach(sought -> form.putObject(sought.getName())
                        .put("type", "string")
                        .put("description", sought.getDocumentation()));
        form.putObject("patient.identifier")
                .put("type", "string")
                .put("description", "urn:oid:1.2.208.176.1.2|, and the ten digits of a CPR number");
        form.putObject("_count").put("type", "string");
        answers(post, 200, "Bundle");
    }

    private void add(
            CapabilityStatementRestResourceComponent resource,
            CapabilityStatementRestResourceOperationComponent operation) {
        OperationDefinition definition = definitions.apply(operation.getDefinition());
        String type = resource.getType();
        String code = operation.getName();
        String path = "/" + type + (definition.getInstance() ? "/{id}" : "") + "/$" + code;
        ObjectNode post = needing(
                type, code, verb(path, "post", type + "-" + code, definition.getTitle() + ". " + says(definition)));
        if (definition.getInstance()) {
            parameter(post, "id", "path", "").put("required", true);
        }
        if (code.equals("invalidate")) {
            header(post, "If-Match", "The ETag of the version that is meant: 412 for another one");
        }
        if (takes(definition)) {
            body(post, "Parameters", EXAMPLES.get(type + "." + code));
        }
        answers(post, 200, gives(definition));
        if (!definition.getAffectsState() && !takes(definition)) {
            ObjectNode get =
                    needing(type, code, verb(path, "get", type + "-" + code + "-by-get", definition.getTitle()));
            answers(get, 200, gives(definition));
        }
    }

    private static String says(OperationDefinition definition) {
        return definition.getDescription() + " " + definition.getComment();
    }

    private static boolean takes(OperationDefinition definition) {
        return definition.getParameter().stream().anyMatch(each -> each.getUse() == OperationParameterUse.IN);
    }

    /** FHIR: one out parameter named return, of a resource's type, is that resource; anything else is Parameters. */
    private static String gives(OperationDefinition definition) {
        return definition.getParameter().stream()
                .filter(each -> each.getName().equals("return"))
                .map(OperationDefinition.OperationDefinitionParameterComponent::getType)
                .findFirst()
                .orElse("Parameters");
    }

    private ObjectNode verb(String path, String verb, String id, String says) {
        ObjectNode at = (ObjectNode) (paths.has(path) ? paths.get(path) : paths.putObject(path));
        return at.putObject(verb).put("operationId", id).put("summary", says);
    }

    /** Says who may: the same table that the gate goes by. */
    private static ObjectNode needing(String type, String code, ObjectNode operation) {
        Permission permission = NEEDS.get(type + "." + code);
        if (permission == null) {
            throw new IllegalStateException("No permission is known for " + type + "." + code);
        }
        String who = Arrays.stream(Role.values())
                .flatMap(role -> permission.scopeFor(role).map(scope -> role.code() + " (`" + scope + "`)").stream())
                .collect(Collectors.joining(", "));
        operation.putArray("tags").add(type);
        return operation.put("description", "Who: " + who + ".");
    }

    private static ObjectNode parameter(ObjectNode operation, String name, String in, String says) {
        ObjectNode parameter =
                operation.withArray("parameters").addObject().put("name", name).put("in", in);
        parameter.putObject("schema").put("type", "string");
        return says.isEmpty() ? parameter : parameter.put("description", says);
    }

    private static void header(ObjectNode operation, String name, String says) {
        parameter(operation, name, "header", says);
    }

    /** What may be asked of the form of an answer. */
    private static void form(ObjectNode operation) {
        parameter(operation, "_format", "query", "json or xml");
        parameter(operation, "_pretty", "query", "true for people");
        parameter(operation, "_summary", "query", "true, data or false");
        parameter(operation, "_elements", "query", "Names, separated by commas");
    }

    private static void body(ObjectNode operation, String type, @Nullable String example) {
        ObjectNode body = operation.putObject("requestBody").put("required", true);
        ObjectNode content = content(type);
        if (example != null) {
            ((ObjectNode) content.get("application/fhir+json"))
                    .set("example", InThePackage.json("example/" + example + ".json"));
        }
        body.set("content", content);
    }

    /** In both of FHIR's formats. */
    static ObjectNode content(String type) {
        ObjectNode content = JSON.objectNode();
        for (String format : List.of("application/fhir+json", "application/fhir+xml")) {
            content.putObject(format).putObject("schema").put("$ref", "#/components/schemas/" + type);
        }
        return content;
    }

    private static void answers(ObjectNode operation, int status, String type) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject(String.valueOf(status));
        good.put("description", status == 201 ? "Registered" : "Answered");
        good.set("content", content(type));
        Arrays.stream(Problem.values())
                .map(problem -> problem.kind().httpStatus())
                .distinct()
                .sorted()
                .forEach(refused -> responses
                        .putObject(String.valueOf(refused))
                        .put("$ref", "#/components/responses/Refused" + refused));
    }
}
