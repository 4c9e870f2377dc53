package dk.fravalg.server.store;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r4.model.StructureDefinition.TypeDerivationRule;
import org.jspecify.annotations.Nullable;

/**
 * Answers "which types does FHIR have?" without reading FHIR's 650 structure definitions.
 *
 * <p>The repository's FHIRPath engine asks which names are types, when it is made and when it indexes a resource, and uses no
 * more than name and kind. Reading the definitions from XML took a tenth of the start, seconds of the first write, and 80
 * MB for good. These are no definitions to validate by: a validator brings its own.
 */
class TypesByName extends DefaultProfileValidationSupport {

    private static final String FHIR_TYPES = "http://hl7.org/fhir/StructureDefinition/";
    private static final List<String> ABSTRACT = List.of("Element", "BackboneElement", "Resource", "DomainResource");

    private final Map<String, StructureDefinition> types = new LinkedHashMap<>();

    TypesByName(FhirContext fhir) {
        super(fhir);
        ABSTRACT.forEach(name -> put(name, StructureDefinitionKind.COMPLEXTYPE));
        fhir.getResourceTypes().forEach(name -> put(name, StructureDefinitionKind.RESOURCE));
        for (BaseRuntimeElementDefinition<?> element : fhir.getElementDefinitions()) {
            put(
                    element.getName(),
                    element instanceof RuntimePrimitiveDatatypeDefinition
                            ? StructureDefinitionKind.PRIMITIVETYPE
                            : StructureDefinitionKind.COMPLEXTYPE);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // HAPI lets the caller choose the type of what can only be R4's.
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) List.copyOf(types.values());
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String url) {
        return url.startsWith(FHIR_TYPES) ? types.get(url.substring(FHIR_TYPES.length())) : null;
    }

    private void put(String name, StructureDefinitionKind kind) {
        StructureDefinition type = new StructureDefinition();
        type.setUrl(FHIR_TYPES + name);
        type.setName(name);
        type.setType(name);
        type.setKind(kind);
        type.setDerivation(TypeDerivationRule.SPECIALIZATION);
        types.put(name, type);
    }
}
