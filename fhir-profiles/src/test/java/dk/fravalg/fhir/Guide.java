package dk.fravalg.fhir;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;

/** The table of contents: what is in the package, and of which profile each example is one. */
final class Guide {

    private static final ImplementationGuide GUIDE =
            Sources.conformance(ImplementationGuide.class, "dk.fravalg.register");

    private Guide() {}

    /** What it lists, for example {@code Patient/nancy}. */
    static List<String> contents() {
        return GUIDE.getDefinition().getResource().stream()
                .map(each -> each.getReference().getReference())
                .toList();
    }

    /** The profile of each example, by {@code type/id}. */
    static Map<String, String> profiles() {
        return GUIDE.getDefinition().getResource().stream()
                .filter(ImplementationGuideDefinitionResourceComponent::hasExampleCanonicalType)
                .collect(Collectors.toMap(
                        each -> each.getReference().getReference(),
                        each -> each.getExampleCanonicalType().getValue()));
    }
}
