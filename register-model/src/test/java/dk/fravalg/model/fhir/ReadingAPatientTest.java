package dk.fravalg.model.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAPatientTest {

    @Test
    void a_citizen_of_one_name_is_a_citizen() {
        assertThat(nancyBut(patient -> patient.getNameFirstRep().getGiven().clear())
                        .map(PersonFacts::name))
                .contains(new PersonName("", "Berggren"));
    }

    @Test
    void the_official_name_goes_before_a_nickname_and_before_a_maiden_name() {
        Patient patient = new Patient();
        patient.addName().setUse(NameUse.NICKNAME).setFamily("Bibi").addGiven("B");
        patient.addName().setUse(NameUse.MAIDEN).setFamily("Elmer").addGiven("Nancy");
        patient.addName().setUse(NameUse.OFFICIAL).setFamily("Berggren").addGiven("Nancy");
        patient.setBirthDateElement(new DateType("1948-12-25"));

        assertThat(read(patient).map(PersonFacts::name)).contains(new PersonName("Nancy", "Berggren"));
    }

    @Test
    void nobody_is_read_without_a_name_or_a_whole_birth_date() {
        assertThat(nancyBut(patient -> patient.getName().clear())).isEmpty();
        assertThat(nancyBut(patient -> patient.getNameFirstRep().setFamily(null)))
                .isEmpty();
        assertThat(nancyBut(patient -> patient.setBirthDateElement(null))).isEmpty();
        assertThat(nancyBut(patient -> patient.setBirthDateElement(new DateType("1948"))))
                .isEmpty();
        assertThat(nancyBut(patient -> patient.setBirthDateElement(new DateType("1948-12"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, DEAD", "false, ACTIVE_IN_DENMARK"})
    void deceased_tells_the_dead_from_the_living(boolean deceased, CivilStatus status) {
        assertThat(statusOfNancyBut(patient -> patient.setDeceased(new BooleanType(deceased))))
                .isEqualTo(status);
    }

    @Test
    void a_time_of_death_is_a_death() {
        assertThat(statusOfNancyBut(patient -> patient.setDeceased(new DateTimeType("2026-11-02"))))
                .isEqualTo(CivilStatus.DEAD);
    }

    @Test
    void a_death_of_which_no_more_is_told_is_no_life() {
        BooleanType unknown = new BooleanType();
        unknown.addExtension(
                new Extension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new StringType("unknown")));

        assertThat(statusOfNancyBut(patient -> patient.setDeceased(unknown))).isEqualTo(CivilStatus.DEAD);
    }

    @Test
    void an_inactive_record_is_of_somebody_who_may_not_register() {
        assertThat(statusOfNancyBut(patient -> patient.setActive(false)).isActive())
                .isFalse();
        assertThat(statusOfNancyBut(patient -> patient.setActive(true)).isActive())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MALE, MALE", "FEMALE, FEMALE", "OTHER, UNKNOWN", "UNKNOWN, UNKNOWN", ", UNKNOWN"})
    void legal_sex_is_never_guessed(AdministrativeGender told, Gender read) {
        assertThat(nancyBut(patient -> patient.setGender(told)).map(PersonFacts::gender))
                .contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {Canonical.DK_MUNICIPALITY, Canonical.DK_REGION})
    void a_residence_that_is_told_by_half_or_in_other_codes_is_not_told(String url) {
        assertThat(nancyBut(patient -> extension(patient, url).setValue(new StringType("0219"))))
                .hasValueSatisfying(facts -> assertThat(facts.residence()).isEmpty());
        assertThat(nancyBut(patient -> extension(patient, url).setValue(new CodeableConcept())))
                .hasValueSatisfying(facts -> assertThat(facts.residence()).isEmpty());
        assertThat(nancyBut(
                        patient -> ((CodeableConcept) extension(patient, url).getValue())
                                .getCodingFirstRep()
                                .setCode("Hillerød")))
                .hasValueSatisfying(facts -> assertThat(facts.residence()).isEmpty());
        assertThat(nancyBut(
                        patient -> patient.getAddressFirstRep().getExtension().remove(extension(patient, url))))
                .hasValueSatisfying(facts -> assertThat(facts.residence()).isEmpty());
    }

    @Test
    void the_numbers_are_those_that_were_asked_by() {
        List<CprNumber> former = List.of(new CprNumber("2512480000"));

        assertThat(PatientReading.facts(CitizenPatient.of(Citizens.nancyAnn()), new CprNumber("2512489980"), former))
                .hasValueSatisfying(facts -> {
                    assertThat(facts.cpr()).isEqualTo(new CprNumber("2512489980"));
                    assertThat(facts.formerNumbers()).isEqualTo(former);
                });
    }

    private static Extension extension(Patient patient, String url) {
        return patient.getAddressFirstRep().getExtensionByUrl(url);
    }

    private static CivilStatus statusOfNancyBut(Consumer<Patient> change) {
        return nancyBut(change).orElseThrow().status();
    }

    private static Optional<PersonFacts> nancyBut(Consumer<Patient> change) {
        Patient patient = CitizenPatient.of(Citizens.nancyAnn());
        change.accept(patient);
        return read(patient);
    }

    private static Optional<PersonFacts> read(Patient patient) {
        return PatientReading.facts(patient, Citizens.nancyAnn().cpr(), List.of());
    }
}
