package dk.fravalg.it.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.fravalg.it.fhir.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils a JSON document at one random place in one random way; the same seed spoils it in the same way. */
final class JsonMutations {

    private static final List<String> STRANGE = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "12345678901234567890",
            "\"\"",
            "\" \"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"a\": 1}",
            "\"'; drop table consent; --\"",
            "\"${jndi:ldap://localhost/x}\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"\\u202e\\u0000\\ufeff\"",
            "\"\\ud83d\\ude00æøå\"",
            "\"\\r\\nX-Injected: 1\"",
            "\"%s%n%d\"",
            "\"\\ud800\"");

    private final Random random;

    JsonMutations(long seed) {
        this.random = new Random(seed);
    }

    /** One or two mutations of a document, which itself is left as it is. */
    String of(String document) {
        JsonNode tree = Json.read(document);
        mutate(tree);
        if (random.nextInt(4) == 0) {
            mutate(tree);
        }
        return tree.toString();
    }

    private void mutate(JsonNode tree) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            mutate(object, names.get(random.nextInt(names.size())));
        } else if (chosen instanceof ArrayNode array && !array.isEmpty()) {
            mutate(array, random.nextInt(array.size()));
        }
    }

    private void mutate(ObjectNode object, String name) {
        switch (random.nextInt(6)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.get(name).deepCopy());
            case 2 -> object.set("_" + name, strange(object.get(name)));
            case 3 -> {
                JsonNode value = object.remove(name);
                object.set(name.toUpperCase(java.util.Locale.ROOT), value);
            }
            default -> object.set(name, strange(object.get(name)));
        }
    }

    private void mutate(ArrayNode array, int index) {
        switch (random.nextInt(4)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(array.get(index).deepCopy());
            default -> array.set(index, strange(array.get(index)));
        }
    }

    private JsonNode strange(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(6)) {
            case 0 -> nodes.textNode("x".repeat(100_000));
            case 1 -> nodes.arrayNode().add(value.deepCopy()).add(value.deepCopy());
            case 2 -> nodes.objectNode().set("value", value.deepCopy());
            case 3 -> nodes.textNode(value.asText() + "\u00e6");
            default -> Json.read(STRANGE.get(random.nextInt(STRANGE.size())));
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
