package dk.fravalg.it.fhir;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as a tree in which a place can be named, filled and emptied. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Any JSON. */
    public static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
    }

    /** A JSON object. */
    public static ObjectNode object(String json) {
        return (ObjectNode) read(json);
    }

    /** A copy with something put in a place; a last part {@code -} appends to an array. */
    public static ObjectNode with(ObjectNode tree, String place, String json) {
        ObjectNode copy = tree.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        String last = pointer.last().getMatchingProperty();
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ArrayNode array && last.equals("-")) {
            array.add(read(json));
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), read(json));
        } else {
            ((ObjectNode) parent).set(last, read(json));
        }
        return copy;
    }

    /** A copy without what stands in a place. */
    public static ObjectNode without(ObjectNode tree, String place) {
        ObjectNode copy = tree.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        String last = pointer.last().getMatchingProperty();
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(last));
        } else {
            ((ObjectNode) parent).remove(last);
        }
        return copy;
    }
}
