package dk.fravalg.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.Test;

/**
 * The topic of notices, as a Basic with FHIR's extensions for elements of other versions.
 *
 * <p>Those have no definition that can be had without a net, so the validator's complaints about them are left out here; what
 * they must hold is asked one by one.
 */
class TheTopicTest {

    private static final String TOPIC = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.";

    private final Basic topic = (Basic) Sources.read(Sources.topicFiles().get(0));

    @Test
    void is_fhir_but_for_the_extensions_that_are_not_to_be_had() {
        assertThat(BuiltPackage.faultsOf(topic)).allMatch(fault -> fault.contains(TOPIC));
    }

    @Test
    void says_that_it_is_a_topic_and_that_notices_are_not_offered_yet() {
        assertThat(topic.getCode().getCodingFirstRep().getSystem()).isEqualTo("http://hl7.org/fhir/fhir-types");
        assertThat(topic.getCode().getCodingFirstRep().getCode()).isEqualTo("SubscriptionTopic");
        assertThat(((CodeType) topic.getModifierExtension().get(0).getValue()).getCode())
                .isEqualTo("active");
        assertThat(((MarkdownType) one("description").getValue()).getValue())
                .contains("Not offered by this version of the register");
    }

    @Test
    void is_the_one_that_subscriptions_must_name() {
        String url = ((UriType) one("url").getValue()).getValue();

        assertThat(url).isEqualTo(Sources.CANONICAL + "/SubscriptionTopic/" + topic.getIdPart());
        assertThat(Sources.conformance(StructureDefinition.class, "opt-out-subscription")
                        .getDifferential()
                        .getElement())
                .filteredOn(element -> element.getPath().equals("Subscription.criteria"))
                .flatExtracting(element -> element.getConstraint())
                .anyMatch(rule -> rule.getExpression().contains("'" + url + "'"));
    }

    @Test
    void has_five_events_and_a_registration_is_none() {
        assertThat(all("resourceTrigger")).hasSize(5).allSatisfy(trigger -> {
            assertThat(((CodeType) trigger.getExtensionByUrl("supportedInteraction")
                                    .getValue())
                            .getCode())
                    .isEqualTo("update");
            assertThat(trigger.getExtensionByUrl("queryCriteria").getExtensionByUrl("previous"))
                    .isNotNull();
        });
    }

    @Test
    void can_be_filtered_by_municipality_region_and_group() {
        assertThat(all("canFilterBy"))
                .extracting(filter -> ((StringType)
                                filter.getExtensionByUrl("filterParameter").getValue())
                        .getValue())
                .containsExactly("municipality", "region", "group");
    }

    @Test
    void sends_nothing_along() {
        assertThat(one("notificationShape").getExtension())
                .extracting(Extension::getUrl)
                .containsExactly("resource");
    }

    private Extension one(String element) {
        return all(element).get(0);
    }

    private List<Extension> all(String element) {
        return topic.getExtensionsByUrl(TOPIC + element);
    }
}
