package dk.fravalg.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class TheFhirPackageIsShownTest {

    private static final FhirPackage FHIR = FhirPackage.onTheClassPath();
    private static final Description DESCRIPTION = Description.onTheClassPath();

    @Test
    void each_code_stands_on_the_page_of_terminology_with_its_english_and_danish_words() {
        String terminology = markdownOf("terminology");

        assertThat(FHIR.artifacts().stream().filter(artifact -> artifact.type().equals("CodeSystem")))
                .hasSizeGreaterThan(8)
                .allSatisfy(system -> {
                    for (JsonNode concept : system.resource().path("concept")) {
                        String danish = concept.path("designation")
                                .path(0)
                                .path("value")
                                .asText();
                        assertThat(danish).isNotBlank();
                        assertThat(terminology)
                                .contains(Cell.row(
                                        Cell.code(concept.path("code").asText()),
                                        Cell.plain(concept.path("display").asText()),
                                        Cell.plain(danish),
                                        Cell.markdown(concept.path("definition").asText())));
                    }
                });
    }

    @Test
    void each_resource_has_a_page_that_the_list_leads_to() {
        String list = markdownOf("artifacts");

        assertThat(FHIR.all()).hasSizeGreaterThan(30).allSatisfy(artifact -> {
            assertThat(list).contains(artifact.link());
            assertThat(Visit.to("/docs/" + artifact.path()).status()).isEqualTo(200);
            assertThat(Visit.to("/docs/" + artifact.path() + ".json").response().getContentAsByteArray())
                    .isEqualTo(artifact.json());
        });
    }

    @Test
    void the_profile_says_what_it_demands_of_each_element_and_why() {
        JsonNode profile = FHIR.byCanonical("https://fravalg.example/fhir/StructureDefinition/resuscitation-opt-out")
                .orElseThrow()
                .resource();
        String page = markdownOf("artifacts/StructureDefinition-resuscitation-opt-out");

        for (JsonNode element : profile.path("differential").path("element")) {
            String id = element.path("id").asText();
            assertThat(page).contains("| `" + id.substring(id.indexOf('.') + 1).replace("|", "\\|") + "` |");
            for (JsonNode constraint : element.path("constraint")) {
                assertThat(page)
                        .contains("`" + constraint.path("key").asText() + "`")
                        .contains(Cell.plain(constraint.path("human").asText()));
            }
        }
        assertThat(page)
                .contains("| `extension:capacityDeclared` | 1..1 | yes |")
                .contains("| `modifierExtension` | 0..0 |")
                .contains("(required)", "](/docs/artifacts/example/Consent-nancy-in-force)");
    }

    @Test
    void an_operation_says_what_it_takes_and_gives_with_an_example_of_either() {
        assertThat(markdownOf("artifacts/OperationDefinition-resuscitation-status"))
                .contains("| `subject` | in | 1..", "| `result.status` | out | 1..1 |")
                .contains("Parameters-a-crew-looks-nancy-up)", "Parameters-the-crew-is-told-of-nancy)");
        assertThat(markdownOf("artifacts/OperationDefinition-withdraw")).doesNotContain("## Examples");
    }

    @Test
    void the_contents_say_which_version_it_is() {
        assertThat(FHIR.version()).isNotBlank();
        assertThat(Visit.to("/docs").page()).contains("Snitfladens version: " + FHIR.version());
    }

    private static String markdownOf(String path) {
        return DESCRIPTION.byPath(path).orElseThrow().manuscript().markdown();
    }
}
