package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.FHIR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.Citizens;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.PersonFacts;
import java.util.List;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ACitizenAsPatientTest {

    @Test
    void every_citizen_is_the_same_after_being_written_and_read() {
        RandomCitizens.many().forEach(citizen -> {
            String json = FHIR.newJsonParser().encodeResourceToString(CitizenPatient.of(citizen));
            Patient read = FHIR.newJsonParser().parseResource(Patient.class, json);

            assertThat(PatientReading.facts(read, citizen.cpr(), List.of()))
                    .hasValueSatisfying(facts -> assertThat(facts).isEqualTo(citizen));
        });
    }

    @Test
    void nancy_looks_as_dk_core_has_it() {
        Patient nancy = CitizenPatient.of(Citizens.nancyAnn());

        assertThat(nancy.getIdentifierFirstRep().getSystem()).isEqualTo("urn:oid:1.2.208.176.1.2");
        assertThat(nancy.getIdentifierFirstRep().getValue()).isEqualTo("2512489996");
        assertThat(nancy.getNameFirstRep().getUse()).isEqualTo(NameUse.OFFICIAL);
        assertThat(nancy.getNameFirstRep().getFamily()).isEqualTo("Berggren");
        assertThat(nancy.getNameFirstRep().getGiven())
                .extracting(StringType::getValue)
                .containsExactly("Nancy", "Ann", "Test");
        assertThat(nancy.getNameFirstRep().getText()).isEqualTo("Nancy Ann Test Berggren");
        assertThat(nancy.getBirthDateElement().getValueAsString()).isEqualTo("1948-12-25");
        assertThat(nancy.getGender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(nancy.hasDeceased()).isFalse();
        assertThat(nancy.getMeta().hasSecurity()).isFalse();
        Address home = nancy.getAddressFirstRep();
        assertThat(coding(home, Canonical.DK_MUNICIPALITY).getCode()).isEqualTo("0219");
        assertThat(coding(home, Canonical.DK_REGION).getCode()).isEqualTo("DK-84");
        assertThat(home.hasLine() || home.hasCity() || home.hasPostalCode()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void only_the_dead_are_told_as_dead(CivilStatus status) {
        Patient patient = CitizenPatient.of(Citizens.nancyAnn().withStatus(status));

        assertThat(patient.hasDeceased()).isEqualTo(status == CivilStatus.DEAD);
    }

    @Test
    void a_protected_citizen_is_marked_as_restricted() {
        Patient patient = CitizenPatient.of(Citizens.nancyAnn().withAddressProtected(true));

        assertThat(patient.getMeta().getSecurity())
                .singleElement()
                .satisfies(mark -> assertThat(mark.getCode()).isEqualTo("R"));
    }

    @Test
    void two_numbers_of_one_citizen_point_at_each_other_once() {
        PersonFacts nancy = Citizens.nancyAnn();
        Patient former = CitizenPatient.of(nancy);
        Patient current = CitizenPatient.of(nancy);

        for (int told = 0; told < 2; told++) {
            CitizenPatient.replacedBy(former, "current");
            CitizenPatient.replaces(current, "former");
        }

        assertThat(former.getLink()).singleElement().satisfies(link -> {
            assertThat(link.getType()).isEqualTo(LinkType.REPLACEDBY);
            assertThat(link.getOther().getReference()).isEqualTo("Patient/current");
        });
        assertThat(current.getLink()).singleElement().satisfies(link -> {
            assertThat(link.getType()).isEqualTo(LinkType.REPLACES);
            assertThat(link.getOther().getReference()).isEqualTo("Patient/former");
        });
    }

    @Test
    void a_number_that_is_changed_back_turns_the_link_round() {
        Patient patient = CitizenPatient.of(Citizens.nancyAnn());
        CitizenPatient.replacedBy(patient, "other");
        assertThat(CitizenPatient.replacingId(patient)).contains("other");

        CitizenPatient.replaces(patient, "other");

        assertThat(patient.getLink())
                .singleElement()
                .satisfies(link -> assertThat(link.getType()).isEqualTo(LinkType.REPLACES));
        assertThat(CitizenPatient.replacingId(patient)).isEmpty();
    }

    private static Coding coding(Address home, String url) {
        return ((CodeableConcept) home.getExtensionByUrl(url).getValue()).getCodingFirstRep();
    }
}
