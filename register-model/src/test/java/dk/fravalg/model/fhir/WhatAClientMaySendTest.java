package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.Declaration;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatAClientMaySendTest {

    @Test
    void exactly_what_the_contract_names_is_read_as_the_citizens_declaration() {
        assertThat(ConsentSubmission.read(NancysDeclaration.asSent()))
                .isEqualTo(new Declaration(
                        Citizens.nancyAnn().cpr(), "2026-11-02T14:04:10+01:00", true, Optional.empty()));
    }

    @Test
    void the_profile_may_be_named_and_an_id_may_stand_there_to_no_effect() {
        Declaration declaration = NancysDeclaration.readBut(consent -> {
            consent.setId("what-the-client-calls-it");
            consent.getMeta().addProfile("https://fravalg.example/fhir/StructureDefinition/resuscitation-opt-out");
        });

        assertThat(declaration).isEqualTo(ConsentSubmission.read(NancysDeclaration.asSent()));
    }

    @Test
    void the_identifier_may_say_that_it_is_official_and_the_reference_that_it_is_to_a_patient() {
        Declaration declaration = NancysDeclaration.readBut(consent -> {
            consent.getPatient().setType("Patient").getIdentifier().setUse(IdentifierUse.OFFICIAL);
            consent.getScope().getCodingFirstRep().setDisplay("Advanced Care Directive");
        });

        assertThat(declaration).isEqualTo(ConsentSubmission.read(NancysDeclaration.asSent()));
    }

    @ParameterizedTest
    @EnumSource
    void the_channel_is_read_where_it_is_said(Channel channel) {
        Declaration declaration = NancysDeclaration.readBut(consent -> consent.addExtension(
                "https://fravalg.example/fhir/StructureDefinition/registration-channel", new CodeType(channel.code())));

        assertThat(declaration.channel()).contains(channel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2026-11-02T14:04:10+01:00", "2026-11-02T14:04:10.123Z"})
    void the_time_of_decision_is_kept_as_it_was_written(String written) {
        Declaration declaration =
                NancysDeclaration.readBut(consent -> consent.setDateTimeElement(new DateTimeType(written)));

        assertThat(declaration.decidedAt()).isEqualTo(written);
    }

    @Test
    void a_missing_declaration_of_capacity_is_for_the_rules_to_refuse() {
        assertThat(NancysDeclaration.readBut(consent -> consent.getExtension().clear())
                        .capacityDeclared())
                .isFalse();
    }

    @Test
    void a_denied_declaration_of_capacity_is_for_the_rules_to_refuse() {
        assertThat(NancysDeclaration.readBut(WhatAClientMaySendTest::denyCapacity)
                        .capacityDeclared())
                .isFalse();
    }

    private static void denyCapacity(Consent consent) {
        NancysDeclaration.capacityOf(consent).setValue(new BooleanType(false));
    }
}
