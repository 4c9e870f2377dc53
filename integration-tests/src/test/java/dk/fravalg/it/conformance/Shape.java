package dk.fravalg.it.conformance;

import dk.fravalg.it.fhir.Fhir;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is left of a resource without that by which two answers to the same question differ: ids, moments, days, CPR
 * numbers, signatures, versions and ports. A Bundle has the shapes of its entries, each once.
 *
 * <p>The first answers of a shape are judged and no more, or the tests that ask without a pause would be tests of the
 * validator. What slips through is a fault that lies in one of those values and that the first answers did not have: two
 * moments in the wrong order, say. Codes, words and what is there at all belong to the shape.
 */
final class Shape {

    private static final int JUDGED = 20;
    private static final Map<String, AtomicInteger> SEEN = new ConcurrentHashMap<>();

    private static final List<Pattern> CHANGING = List.of(
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2}))?"),
            Pattern.compile("(?<=\")[0-9]{10}(?=\")"),
            Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"),
            Pattern.compile("(?<=\"(id|versionId)\":\")[^\"]+"),
            Pattern.compile("(?<=_history/)[0-9]+|(?<=localhost:)[0-9]+"),
            // Moments as the narrative of an AuditEvent writes them.
            Pattern.compile("[0-9]{1,2}[.:][0-9]{2}([.:][0-9]{2})?"));

    private Shape() {}

    /** Whether this is one of the first of its shape. */
    static boolean isNewEnough(Resource resource) {
        return SEEN.computeIfAbsent(of(resource), shape -> new AtomicInteger()).incrementAndGet() <= JUDGED;
    }

    private static String of(Resource resource) {
        if (resource instanceof Bundle bundle) {
            Bundle frame = bundle.copy();
            frame.setEntry(null).setTotalElement(null);
            return reduced(frame)
                    + bundle.getEntry().stream()
                            .filter(BundleEntryComponent::hasResource)
                            .map(entry -> reduced(entry.getResource()))
                            .collect(Collectors.toCollection(TreeSet::new));
        }
        return reduced(resource);
    }

    private static String reduced(Resource resource) {
        String shape = Fhir.jsonOf(resource);
        for (Pattern changing : CHANGING) {
            shape = changing.matcher(shape).replaceAll("#");
        }
        return shape;
    }
}
