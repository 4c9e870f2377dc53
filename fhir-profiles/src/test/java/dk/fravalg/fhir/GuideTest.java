package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/** The package is whole: what one part of it names another part holds. */
class GuideTest {

    private static final String OURS = Sources.CANONICAL + "/";

    @Test
    void lists_all_that_is_in_the_package_and_nothing_else() {
        List<String> packed = Stream.concat(Sources.packedFiles().stream(), Sources.exampleFiles().stream())
                .map(Sources::read)
                .map(resource -> resource.fhirType() + "/" + resource.getIdPart())
                .filter(name -> !name.startsWith("ImplementationGuide/"))
                .toList();

        assertThat(Guide.contents()).containsExactlyInAnyOrderElementsOf(packed);
    }

    @Test
    void every_operation_names_the_profiles_of_what_goes_in_and_out() {
        assertThat(operations().flatMap(each -> Stream.of(each.getInputProfile(), each.getOutputProfile())))
                .filteredOn(profile -> profile != null)
                .hasSize(4)
                .isSubsetOf(profiles());
    }

    @Test
    void every_role_is_offered_operations_and_profiles_that_there_are_and_no_way_to_overwrite() {
        List<String> operations = operations().map(OperationDefinition::getUrl).toList();

        assertThat(offersToARole()).hasSize(5).allSatisfy(statement -> {
            assertThat(statement.getRest())
                    .singleElement()
                    .satisfies(rest -> assertThat(rest.getResource())
                            .isNotEmpty()
                            .allSatisfy(resource -> {
                                assertThat(resource.getType()).isIn("Consent", "AuditEvent");
                                assertThat(resource.getProfile()).isIn(profiles());
                                assertThat(resource.getInteraction())
                                        .extracting(each -> each.getCode().toCode())
                                        .isNotEmpty()
                                        .doesNotContain("update", "patch", "delete");
                                assertThat(resource.getSearchParam())
                                        .allMatch(parameter -> parameter.hasDocumentation());
                                assertThat(resource.getOperation())
                                        .extracting(CapabilityStatementRestResourceOperationComponent::getDefinition)
                                        .isSubsetOf(operations);
                            }));
        });
    }

    private static Stream<OperationDefinition> operations() {
        return all().filter(OperationDefinition.class::isInstance).map(OperationDefinition.class::cast);
    }

    /** Beside them stands what is offered to all roles together. */
    private static List<CapabilityStatement> offersToARole() {
        return all().filter(CapabilityStatement.class::isInstance)
                .map(CapabilityStatement.class::cast)
                .filter(statement -> statement.getKind() == CapabilityStatementKind.REQUIREMENTS)
                .toList();
    }

    private static List<String> profiles() {
        return all().filter(StructureDefinition.class::isInstance)
                .map(resource -> OURS + "StructureDefinition/" + resource.getIdPart())
                .toList();
    }

    private static Stream<Resource> all() {
        List<Path> files = Sources.conformanceFiles();
        return files.stream().map(Sources::read);
    }
}
