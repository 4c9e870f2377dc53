package dk.fravalg.it.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dk.fravalg.it.fhir.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/**
 * An answer as it is printed beside the one that came: both are walked at once, and what differs is written down.
 *
 * <p>Of an answer printed in part, what is printed must be there, in its order; more may be there.
 */
final class Comparison {

    private final ThisRun run;
    private final boolean inPart;
    private final List<String> differences = new ArrayList<>();

    Comparison(ThisRun run, boolean inPart) {
        this.run = run;
        this.inPart = inPart;
    }

    /** Compares two bodies: JSON as trees, anything else as text. */
    List<String> ofBodies(String printed, String actual) {
        if (isJson(printed) && isJson(actual)) {
            JsonNode page = Json.read(printed);
            JsonNode now = Json.read(actual);
            Ages.holdAgainstBirthDates(page);
            Ages.holdAgainstBirthDates(now);
            walk("", page, now);
        } else {
            texts("body", printed.strip(), actual.strip());
        }
        return differences;
    }

    static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private void walk(String place, JsonNode printed, JsonNode actual) {
        if (printed.isObject() && actual.isObject()) {
            objects(place, printed, actual);
        } else if (printed.isArray() && actual.isArray()) {
            arrays(place, printed, actual);
        } else if (printed.isTextual() && actual.isTextual()) {
            texts(place, printed.asText(), actual.asText());
        } else if (!printed.equals(actual)) {
            differences.add(place + ": printed " + printed + ", answered " + actual);
        }
    }

    private void objects(String place, JsonNode printed, JsonNode actual) {
        if (!inPart) {
            new TreeSet<>(names(actual))
                    .stream()
                            .filter(name -> !printed.has(name))
                            .forEach(name -> differences.add(place + "/" + name + " is answered and not printed"));
        }
        for (String name : names(printed)) {
            if (actual.has(name)) {
                walk(place + "/" + name, printed.get(name), actual.get(name));
            } else {
                differences.add(place + "/" + name + " is printed and not answered");
            }
        }
    }

    private void arrays(String place, JsonNode printed, JsonNode actual) {
        if (!inPart && printed.size() != actual.size()) {
            differences.add(place + ": printed " + printed.size() + ", answered " + actual.size());
            return;
        }
        int next = 0;
        for (int i = 0; i < printed.size(); i++) {
            while (inPart && next < actual.size() && !fits(printed.get(i), actual.get(next))) {
                next++;
            }
            if (next == actual.size()) {
                differences.add(place + "/" + i + " is printed and not answered");
                return;
            }
            walk(place + "/" + i, printed.get(i), actual.get(next++));
        }
    }

    private static boolean fits(JsonNode printed, JsonNode actual) {
        Comparison alone = new Comparison(new ThisRun(), true);
        alone.walk("", printed, actual);
        return alone.differences.isEmpty();
    }

    private void texts(String place, String printed, String actual) {
        run.compare(printed, actual, !place.endsWith("/lastUpdated"))
                .ifPresent(wrong -> differences.add(place + ": " + wrong));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }
}
