package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One refused Consent for every element that FHIR has and the contract does not let a client set. */
class WhatAClientMayNotSendTest {

    /** The places that a client fills, and what the contract lets it put there. */
    private static final Map<String, Set<String>> THE_CLIENTS = Map.of(
            "Consent",
            Set.of(
                    "id",
                    "meta",
                    "extension",
                    "status",
                    "scope",
                    "category",
                    "patient",
                    "dateTime",
                    "policy",
                    "provision"),
            "Consent.meta",
            Set.of("profile"),
            "Consent.patient",
            Set.of("identifier", "type"),
            "Consent.patient.identifier",
            Set.of("use", "system", "value"),
            "Consent.policy",
            Set.of("uri"),
            "Consent.provision",
            Set.of("type", "code"),
            "Consent.scope",
            Set.of("coding"),
            "Consent.category.coding",
            Set.of("system", "code", "display"),
            "Consent.extension",
            Set.of("url", "value"));

    private static final Map<String, Function<Consent, Base>> PLACES = Map.of(
            "Consent", consent -> consent,
            "Consent.meta", Consent::getMeta,
            "Consent.patient", Consent::getPatient,
            "Consent.patient.identifier", consent -> consent.getPatient().getIdentifier(),
            "Consent.policy", Consent::getPolicyFirstRep,
            "Consent.provision", Consent::getProvision,
            "Consent.scope", Consent::getScope,
            "Consent.category.coding", consent -> consent.getCategoryFirstRep().getCodingFirstRep(),
            "Consent.extension", NancysDeclaration::capacityOf);

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void an_element_that_is_not_the_clients_to_set_is_refused(String element, Consumer<Consent> setIt) {
        NancysDeclaration.isRefusedWith(setIt);
    }

    static Stream<Arguments> an_element_that_is_not_the_clients_to_set_is_refused() {
        return PLACES.entrySet().stream()
                .flatMap(place -> childrenOf(place.getValue().apply(NancysDeclaration.asSent())).stream()
                        .filter(child -> !THE_CLIENTS.get(place.getKey()).contains(child.getElementName()))
                        .flatMap(child -> SampleValue.namesOf(child)
                                .map(name -> arguments(place.getKey() + "." + name, (Consumer<Consent>)
                                        consent -> child.getMutator()
                                                .addValue(
                                                        place.getValue().apply(consent),
                                                        SampleValue.of(child, name))))));
    }

    @Test
    void no_element_is_forgotten() {
        List<String> refused = an_element_that_is_not_the_clients_to_set_is_refused()
                .map(arguments -> (String) arguments.get()[0])
                .toList();

        assertThat(refused)
                .contains(
                        "Consent.implicitRules",
                        "Consent.language",
                        "Consent.text",
                        "Consent.contained",
                        "Consent.modifierExtension",
                        "Consent.identifier",
                        "Consent.performer",
                        "Consent.organization",
                        "Consent.sourceAttachment",
                        "Consent.sourceReference",
                        "Consent.policyRule",
                        "Consent.verification",
                        "Consent.meta.versionId",
                        "Consent.patient.reference",
                        "Consent.patient.display",
                        "Consent.policy.authority",
                        "Consent.provision.period",
                        "Consent.provision.provision",
                        "Consent.provision.actor",
                        "Consent.provision.dataPeriod",
                        "Consent.category.coding.version",
                        "Consent.extension.extension")
                .hasSizeGreaterThan(50);
    }

    private static List<BaseRuntimeChildDefinition> childrenOf(IBase place) {
        BaseRuntimeElementDefinition<?> definition = NancysDeclaration.FHIR.getElementDefinition(place.getClass());
        return ((BaseRuntimeElementCompositeDefinition<?>) definition).getChildrenAndExtension();
    }
}
