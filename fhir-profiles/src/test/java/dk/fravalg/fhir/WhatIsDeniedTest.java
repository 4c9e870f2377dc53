package dk.fravalg.fhir;

import static dk.fravalg.fhir.Scene.nancyInForce;
import static dk.fravalg.fhir.Scene.nancyOptsOut;

import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An opt-out denies one thing, wholly: an attempt at resuscitation. */
class WhatIsDeniedTest {

    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final String RESUSCITATION = "89666000";
    private static final String NOT_FOR_RESUSCITATION = "304253006";
    private static final String FOR_RESUSCITATION = "304252001";

    @Test
    void to_deny_not_for_resuscitation_is_a_double_negative_and_refused() {
        nancyOptsOut().but(denies(NOT_FOR_RESUSCITATION)).isRefusedFor("no-double-negative");
    }

    @Test
    void the_double_negative_is_refused_beside_the_right_code_too() {
        nancyOptsOut()
                .but(optOut -> optOut.getProvision().getCodeFirstRep().addCoding(snomed(NOT_FOR_RESUSCITATION)))
                .isRefusedFor("no-double-negative");
    }

    @Test
    void the_double_negative_is_refused_as_a_second_code_too() {
        nancyOptsOut()
                .but(optOut -> optOut.getProvision().addCode(new CodeableConcept(snomed(NOT_FOR_RESUSCITATION))))
                .isRefusedFor("no-double-negative");
    }

    @Test
    void the_double_negative_is_refused_under_whatever_system_it_comes() {
        nancyOptsOut()
                .but(optOut -> coding(optOut).setSystem("http://snomed.info/sct/554471000005108"))
                .but(optOut -> coding(optOut).setCode(NOT_FOR_RESUSCITATION))
                .isRefusedFor("no-double-negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {FOR_RESUSCITATION, "243147009", "8966600"})
    void to_deny_anything_but_resuscitation_is_refused(String code) {
        nancyOptsOut().but(denies(code)).isRefusedFor("only-resuscitation");
    }

    @Test
    void the_right_digits_under_another_system_than_snomed_ct_are_refused() {
        nancyOptsOut().but(optOut -> coding(optOut).setSystem("urn:other")).isRefusedFor("only-resuscitation");
    }

    @Test
    void a_second_act_beside_resuscitation_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getProvision().addCode(new CodeableConcept(snomed(RESUSCITATION))))
                .isRefusedFor("Consent.provision", "code", "max allowed = 1");
    }

    @Test
    void no_act_at_all_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getProvision().setCode(List.of()))
                .isRefusedFor("Consent.provision.code", "minimum required = 1");
    }

    @Test
    void an_act_in_words_alone_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getProvision().setCode(List.of(new CodeableConcept().setText("Resuscitation"))))
                .isRefusedFor("Consent.provision.code.coding", "minimum required = 1");
    }

    @Test
    void a_wish_that_permits_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getProvision().setType(ConsentProvisionType.PERMIT))
                .isRefusedFor("Consent.provision.type", "deny");
    }

    @Test
    void a_wish_that_neither_denies_nor_permits_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getProvision().setType(null))
                .isRefusedFor("Consent.provision.type", "minimum required = 1");
    }

    @Test
    void an_opt_out_that_denies_nothing_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.setProvision(null))
                .isRefusedFor("Consent.provision", "minimum required = 1");
    }

    @Test
    void an_exception_within_the_opt_out_is_refused() {
        nancyInForce()
                .but(optOut -> optOut.getProvision().addProvision().setType(ConsentProvisionType.PERMIT))
                .isRefusedFor("provision.provision", "max allowed = 0");
    }

    @Test
    void an_opt_out_towards_some_people_only_is_refused() {
        nancyInForce()
                .but(optOut -> optOut.getProvision()
                        .addActor()
                        .setRole(new CodeableConcept(
                                new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "PRCP", null)))
                        .setReference(new Reference("Organization/one")))
                .isRefusedFor("provision.actor", "max allowed = 0");
    }

    @Test
    void an_opt_out_for_some_purposes_only_is_refused() {
        nancyInForce()
                .but(optOut -> optOut.getProvision()
                        .addPurpose(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "ETREAT", null)))
                .isRefusedFor("provision.purpose", "max allowed = 0");
    }

    @Test
    void an_opt_out_about_data_is_refused() {
        nancyInForce()
                .but(optOut -> optOut.getProvision().setDataPeriod(new Period().setStart(optOut.getDateTime())))
                .isRefusedFor("provision.dataPeriod", "max allowed = 0");
    }

    @Test
    void a_modifier_that_could_turn_the_meaning_round_is_refused() {
        Extension unless = new Extension("https://elsewhere.example/unless", new StringType("away from home"));

        nancyInForce()
                .but(optOut -> optOut.addModifierExtension(unless))
                .isRefusedFor("Consent", "modifierExtension", "max allowed = 0");
        nancyInForce()
                .but(optOut -> optOut.getProvision().addModifierExtension(unless))
                .isRefusedFor("Consent.provision", "modifierExtension", "max allowed = 0");
    }

    @ParameterizedTest
    @CsvSource({"treatment", "patient-privacy", "research"})
    void another_scope_than_a_directive_in_advance_is_refused(String scope) {
        nancyOptsOut()
                .but(optOut -> optOut.getScope().getCodingFirstRep().setCode(scope))
                .isRefusedFor("Consent.scope", "adr");
    }

    @Test
    void two_scopes_are_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getScope()
                        .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "treatment", null)))
                .isRefusedFor("Consent.scope", "coding", "max allowed = 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acd", "polst", "npp"})
    void another_category_than_dnr_is_refused(String category) {
        nancyOptsOut()
                .but(optOut -> optOut.getCategoryFirstRep().getCodingFirstRep().setCode(category))
                .isRefusedFor("Consent.category", "dnr");
    }

    @Test
    void two_categories_are_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.addCategory(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/consentcategorycodes", "acd", null))))
                .isRefusedFor("Consent", "category", "max allowed = 1");
    }

    @Test
    void no_category_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.setCategory(List.of()))
                .isRefusedFor("Consent.category", "minimum required = 1");
    }

    @Test
    void another_law_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.getPolicyFirstRep().setUri("https://www.retsinformation.dk/eli/lta/2023/1011"))
                .isRefusedFor("Consent.policy[0].uri", "https://www.retsinformation.dk/eli/lta/2023/1779");
    }

    @Test
    void an_opt_out_that_names_no_law_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.setPolicy(List.of()))
                .isRefusedFor("Consent.policy", "minimum required = 1");
    }

    @Test
    void another_policy_beside_the_law_is_refused() {
        nancyOptsOut()
                .but(optOut -> optOut.addPolicy().setUri("https://elsewhere.example/policy"))
                .isRefusedFor("Consent", "policy", "max allowed = 1");
        nancyOptsOut()
                .but(optOut -> optOut.setPolicyRule(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN", null))))
                .isRefusedFor("Consent", "policyRule", "max allowed = 0");
    }

    private static Consumer<Consent> denies(String code) {
        return optOut -> optOut.getProvision().setCode(List.of(new CodeableConcept(snomed(code))));
    }

    private static Coding snomed(String code) {
        return new Coding(SNOMED_CT, code, null);
    }

    private static Coding coding(Consent optOut) {
        return optOut.getProvision().getCodeFirstRep().getCodingFirstRep();
    }
}
