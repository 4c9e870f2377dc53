package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.isRefusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatAClientMaySendWronglyTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PROPOSED")
    void every_status_but_proposed_is_the_registers(ConsentState status) {
        isRefusedWith(consent -> consent.setStatus(status), "Consent.status");
    }

    @Test
    void a_procedure_is_denied_and_never_permitted() {
        isRefusedWith(consent -> consent.getProvision().setType(ConsentProvisionType.PERMIT), "Consent.provision.type");
        isRefusedWith(consent -> consent.getProvision().setType(null), "Consent.provision.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"304253006", "304252001", "261665006", "89666000 ", "089666000", ""})
    void what_is_denied_is_resuscitation_and_never_a_double_negative_or_anything_else(String code) {
        isRefusedWith(
                consent -> consent.getProvision()
                        .getCodeFirstRep()
                        .getCodingFirstRep()
                        .setCode(code),
                "Consent.provision.code");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void is_refused_with_the_name_of_the_place(String place, Consumer<Consent> change) {
        isRefusedWith(change, place);
    }

    static Stream<Arguments> is_refused_with_the_name_of_the_place() {
        return Stream.of(
                wrong("Consent.meta.profile", consent -> consent.getMeta().addProfile("http://hl7.org/fhir/other")),
                wrong("Consent.status", consent -> consent.setStatus(null)),
                wrong("Consent.scope", consent -> consent.setScope(null)),
                wrong(
                        "Consent.scope",
                        consent -> consent.getScope().getCodingFirstRep().setCode("treatment")),
                wrong(
                        "Consent.scope",
                        consent -> consent.getScope().getCodingFirstRep().setSystem("http://other")),
                wrong("Consent.scope", consent -> consent.getScope().addCoding().setCode("adr")),
                wrong("Consent.category", consent -> consent.getCategory().clear()),
                wrong(
                        "Consent.category",
                        consent -> consent.addCategory().addCoding().setCode("dnr")),
                wrong(
                        "Consent.category",
                        consent -> consent.getCategoryFirstRep()
                                .getCodingFirstRep()
                                .setCode("acd")),
                wrong("Consent.policy", consent -> consent.getPolicy().clear()),
                wrong("Consent.policy", consent -> consent.addPolicy().setUri(Canonical.LAW)),
                wrong(
                        "Consent.policy.uri",
                        consent -> consent.getPolicyFirstRep().setUri(Canonical.LAW + "/")),
                wrong("Consent.provision", consent -> consent.setProvision(null)),
                wrong(
                        "Consent.provision.code",
                        consent -> consent.getProvision().getCode().clear()),
                wrong(
                        "Consent.provision.code",
                        consent -> consent.getProvision().addCode()),
                wrong(
                        "Consent.provision.code",
                        consent -> consent.getProvision()
                                .getCodeFirstRep()
                                .getCodingFirstRep()
                                .setSystem("http://snomed.info/sct/554471000005108")),
                wrong("Consent.patient", consent -> consent.setPatient(null)),
                wrong("Consent.patient.type", consent -> consent.getPatient().setType("Group")),
                wrong("Consent.patient", consent -> consent.getPatient().setIdentifier(null)),
                wrong(
                        "Consent.patient.identifier.value",
                        consent -> consent.getPatient().getIdentifier().setValue(null)),
                wrong(
                        "Consent.patient.identifier.system",
                        consent -> consent.getPatient().getIdentifier().setSystem(null)),
                wrong(
                        "Consent.patient.identifier.system",
                        consent -> consent.getPatient().getIdentifier().setSystem("urn:oid:1.2.208.176.1.6.1.1")),
                wrong("Consent.dateTime", consent -> consent.setDateTimeElement(null)),
                wrong("Consent.dateTime", consent -> consent.setDateTimeElement(new DateTimeType())),
                wrong("Consent.dateTime", consent -> consent.setDateTimeElement(new DateTimeType("2026"))),
                wrong("Consent.dateTime", consent -> consent.setDateTimeElement(new DateTimeType("2026-11"))));
    }

    private static Arguments wrong(String place, Consumer<Consent> change) {
        return arguments(place, change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02T14:04:10", "2026-11-02T14:04:10.123"})
    void a_time_without_its_zone_may_be_on_either_of_two_days_and_is_refused(String written) {
        isRefusedWith(consent -> consent.setDateTimeElement(new DateTimeType(written)), "Consent.dateTime");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "251248-9996",
                " 2512489996",
                "251248999",
                "25124899960",
                "3102489996",
                "8512489996",
                "0703921VJ4"
            })
    void what_is_no_cpr_number_as_fhir_writes_it_is_refused_and_not_repeated(String value) {
        assertThatExceptionOfType(RegisterProblem.class)
                .isThrownBy(() -> NancysDeclaration.readBut(
                        consent -> consent.getPatient().getIdentifier().setValue(value)))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.INVALID_CPR);
                    assertThat(refusal.getMessage()).doesNotContain(value.strip());
                });
    }

    @Test
    void a_channel_is_digital_or_paper() {
        for (String code : Arrays.asList("phone", "Paper", "", null)) {
            isRefusedWith(
                    consent -> consent.addExtension(Canonical.REGISTRATION_CHANNEL, new CodeType(code)),
                    "registration-channel");
        }
    }
}
