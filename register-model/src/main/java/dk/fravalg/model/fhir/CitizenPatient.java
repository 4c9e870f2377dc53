package dk.fravalg.model.fhir;

import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** A citizen as a Patient that follows DK Core's {@code dk-core-patient}. */
public final class CitizenPatient {

    private CitizenPatient() {}

    /** What the CPR register says of the citizen, as a Patient without id. */
    public static Patient of(PersonFacts facts) {
        Patient patient = new Patient();
        patient.getMeta().addProfile(Canonical.DK_CORE_PATIENT);
        if (facts.addressProtected()) {
            patient.getMeta().addSecurity(Canonical.CONFIDENTIALITY, "R", "restricted");
        }
        patient.addIdentifier(OptOutConsent.cprIdentifier(facts.cpr()));
        HumanName name = patient.addName()
                .setUse(HumanName.NameUse.OFFICIAL)
                .setFamily(facts.name().family())
                .setText(facts.name().full());
        Arrays.stream(facts.name().given().split(" ", -1))
                .filter(given -> !given.isEmpty())
                .forEach(name::addGiven);
        patient.setGender(genderOf(facts.gender()));
        patient.setBirthDateElement(new DateType(facts.birthDate().toString()));
        if (facts.status() == CivilStatus.DEAD) {
            patient.setDeceased(new BooleanType(true));
        }
        facts.residence().ifPresent(residence -> {
            var address = patient.addAddress()
                    .setUse(org.hl7.fhir.r4.model.Address.AddressUse.HOME)
                    .setCountry("DK");
            address.addExtension(
                    coded(Canonical.DK_MUNICIPALITY, Canonical.DK_MUNICIPALITY_CODES, residence.municipality()));
            address.addExtension(coded(Canonical.DK_REGION, Canonical.ISO_3166_2, residence.region()));
        });
        return patient;
    }

    /** The CPR number of a Patient of ours; empty where it has none that can be read. */
    public static Optional<CprNumber> numberOf(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> Canonical.CPR.equals(identifier.getSystem()) && identifier.hasValue())
                .flatMap(identifier -> CprNumber.read(identifier.getValue()).number().stream())
                .findFirst();
    }

    /** Says on a Patient that the citizen has another number now, and whose Patient holds it. */
    public static void replacedBy(Patient former, String currentPatientId) {
        link(former, Patient.LinkType.REPLACEDBY, currentPatientId);
    }

    /** Says on a Patient which one it stands in the place of. */
    public static void replaces(Patient current, String formerPatientId) {
        link(current, Patient.LinkType.REPLACES, formerPatientId);
    }

    /** The id of the Patient that stands in this one's place, where there is one. */
    public static Optional<String> replacingId(Patient patient) {
        return patient.getLink().stream()
                .filter(link -> link.getType() == Patient.LinkType.REPLACEDBY)
                .map(link -> link.getOther().getReferenceElement().getIdPart())
                .findFirst();
    }

    private static void link(Patient patient, Patient.LinkType type, String otherId) {
        String other = "Patient/" + otherId;
        // A number that is changed back turns the link round; two numbers never stand in for each other.
        patient.getLink().removeIf(link -> other.equals(link.getOther().getReference()));
        patient.addLink().setType(type).setOther(new Reference(other));
    }

    private static Extension coded(String url, String system, String code) {
        return new Extension(
                url,
                new org.hl7.fhir.r4.model.CodeableConcept()
                        .addCoding(new org.hl7.fhir.r4.model.Coding()
                                .setSystem(system)
                                .setCode(code)));
    }

    private static AdministrativeGender genderOf(Gender gender) {
        return switch (gender) {
            case MALE -> AdministrativeGender.MALE;
            case FEMALE -> AdministrativeGender.FEMALE;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }
}
