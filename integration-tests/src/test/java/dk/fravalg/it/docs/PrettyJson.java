package dk.fravalg.it.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** JSON as it is read best: what fits stands on one line, everything else on lines of its own, two blanks further in. Signatures are cut short. */
final class PrettyJson {

    private static final int WIDTH = 100;

    private PrettyJson() {}

    static String of(JsonNode tree) {
        return written(tree, "", true);
    }

    private static String written(JsonNode node, String indent, boolean top) {
        String onOneLine = onOneLine(node);
        boolean small = !top && indent.length() + onOneLine.length() <= WIDTH;
        if (small || !node.isContainerNode() || node.isEmpty()) {
            return onOneLine;
        }
        String further = indent + "  ";
        List<String> members = new ArrayList<>();
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(member -> members.add(
                            further + '"' + member.getKey() + "\": " + written(member.getValue(), further, false)));
        } else {
            node.forEach(member -> members.add(further + written(member, further, false)));
        }
        return around(node, "\n" + String.join(",\n", members) + "\n" + indent);
    }

    private static String onOneLine(JsonNode node) {
        List<String> members = new ArrayList<>();
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(
                            member -> members.add('"' + member.getKey() + "\": " + onOneLine(member.getValue())));
            return around(node, members.isEmpty() ? "" : " " + String.join(", ", members) + " ");
        }
        if (node.isArray()) {
            node.forEach(member -> members.add(onOneLine(member)));
            return around(node, String.join(", ", members));
        }
        return node.isTextual()
                ? TextNode.valueOf(Chance.shortened(node.asText())).toString()
                : node.toString();
    }

    private static String around(JsonNode node, String members) {
        return node.isObject() ? "{" + members + "}" : "[" + members + "]";
    }
}
