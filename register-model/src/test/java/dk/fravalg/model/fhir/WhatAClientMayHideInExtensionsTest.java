package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.isRefusedWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatAClientMayHideInExtensionsTest {

    private static final Extension UNLESS = new Extension("http://other.example/unless", new StringType("if asked"));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void an_extension_beside_a_value_is_refused(String place, Function<Consent, Element> value) {
        isRefusedWith(consent -> value.apply(consent).addExtension(UNLESS.copy()), "extension");
    }

    static Stream<Arguments> an_extension_beside_a_value_is_refused() {
        return Stream.of(
                of("status", Consent::getStatusElement),
                of("scope", Consent::getScope),
                of(
                        "scope.coding.code",
                        consent -> consent.getScope().getCodingFirstRep().getCodeElement()),
                of(
                        "scope.coding.system",
                        consent -> consent.getScope().getCodingFirstRep().getSystemElement()),
                of("category.coding", consent -> consent.getCategoryFirstRep().getCodingFirstRep()),
                of("patient", Consent::getPatient),
                of("patient.identifier", consent -> consent.getPatient().getIdentifier()),
                of(
                        "patient.identifier.value",
                        consent -> consent.getPatient().getIdentifier().getValueElement()),
                of("dateTime", Consent::getDateTimeElement),
                of("policy", Consent::getPolicyFirstRep),
                of("policy.uri", consent -> consent.getPolicyFirstRep().getUriElement()),
                of("provision", Consent::getProvision),
                of("provision.type", consent -> consent.getProvision().getTypeElement()),
                of("provision.code", consent -> consent.getProvision().getCodeFirstRep()),
                of(
                        "provision.code.coding.code",
                        consent -> consent.getProvision()
                                .getCodeFirstRep()
                                .getCodingFirstRep()
                                .getCodeElement()),
                of("extension", NancysDeclaration::capacityOf),
                of(
                        "extension.value",
                        consent -> NancysDeclaration.capacityOf(consent).getValue()));
    }

    private static Arguments of(String place, Function<Consent, Element> value) {
        return arguments(place, value);
    }

    @Test
    void an_extension_that_the_profile_does_not_know_is_refused() {
        isRefusedWith(consent -> consent.addExtension(UNLESS.copy()), "extension");
        isRefusedWith(consent -> consent.addExtension(new Extension().setValue(new BooleanType(true))), "extension");
        isRefusedWith(consent -> consent.addModifierExtension(UNLESS.copy()), "modifierExtension");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registered-at", "ended-at", "end-reason"})
    void what_only_the_register_knows_is_not_the_clients_to_say(String name) {
        isRefusedWith(
                consent -> consent.addExtension(
                        Canonical.BASE + "/StructureDefinition/" + name, new DateTimeType("2026-11-02")),
                name);
    }

    @Test
    void a_declaration_may_stand_once() {
        isRefusedWith(
                consent -> consent.addExtension(Canonical.CAPACITY_DECLARED, new BooleanType(false)),
                "capacity-declared");
        isRefusedWith(
                consent -> {
                    consent.addExtension(Canonical.REGISTRATION_CHANNEL, new CodeType("paper"));
                    consent.addExtension(Canonical.REGISTRATION_CHANNEL, new CodeType("digital"));
                },
                "registration-channel");
    }

    @Test
    void a_value_of_another_type_is_refused() {
        isRefusedWith(
                consent -> NancysDeclaration.capacityOf(consent).setValue(new StringType("true")), "valueBoolean");
        isRefusedWith(consent -> NancysDeclaration.capacityOf(consent).setValue(null), "valueBoolean");
        isRefusedWith(consent -> NancysDeclaration.capacityOf(consent).setValue(new BooleanType()), "valueBoolean");
        isRefusedWith(
                consent -> consent.addExtension(Canonical.REGISTRATION_CHANNEL, new StringType("paper")), "valueCode");
        isRefusedWith(consent -> consent.addExtension(Canonical.REGISTRATION_CHANNEL, null), "valueCode");
    }
}
