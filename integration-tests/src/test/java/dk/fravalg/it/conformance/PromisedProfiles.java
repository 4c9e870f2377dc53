package dk.fravalg.it.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;

/**
 * Which profile the register promises for a resource that it answers with.
 *
 * <p>For Parameters it is the one that the operation's definition names for its answer. For others it is the one that the
 * resource names itself, or the only one that the package has for its type. Where there is none, FHIR's own rules hold.
 */
final class PromisedProfiles {

    private static final Pattern OPERATION = Pattern.compile("/\\$([a-z-]+)");
    private static final Map<String, List<String>> BY_TYPE = FhirPackage.resources().stream()
            .filter(StructureDefinition.class::isInstance)
            .map(StructureDefinition.class::cast)
            .filter(profile -> profile.getKind() == StructureDefinitionKind.RESOURCE)
            .collect(Collectors.groupingBy(
                    StructureDefinition::getType,
                    Collectors.mapping(StructureDefinition::getUrl, Collectors.toUnmodifiableList())));
    private static final Map<String, OperationDefinition> BY_OPERATION = FhirPackage.resources().stream()
            .filter(OperationDefinition.class::isInstance)
            .map(OperationDefinition.class::cast)
            .collect(Collectors.toUnmodifiableMap(OperationDefinition::getCode, Function.identity()));

    private PromisedProfiles() {}

    /** @param path that was asked; empty for an entry of a Bundle */
    static Optional<String> of(Resource resource, String path) {
        if (resource instanceof Parameters) {
            return operationOf(path)
                    .filter(OperationDefinition::hasOutputProfile)
                    .map(OperationDefinition::getOutputProfile);
        }
        List<String> ours = BY_TYPE.getOrDefault(resource.fhirType(), List.of());
        return resource.getMeta().getProfile().stream()
                .map(CanonicalType::getValue)
                .filter(ours::contains)
                .findFirst()
                .or(() -> ours.size() == 1 ? Optional.of(ours.get(0)) : Optional.empty());
    }

    /** The definition of the operation that was asked for. */
    static Optional<OperationDefinition> operationOf(String path) {
        Matcher operation = OPERATION.matcher(path);
        return operation.find() ? Optional.ofNullable(BY_OPERATION.get(operation.group(1))) : Optional.empty();
    }
}
