package dk.fravalg.server.persons.pdqm;

import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.fhir.CitizenPatient;
import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.person.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;

/** Nancy Ann as a demographics server has her, under one number or another. */
final class People {

    static final CprNumber NANCY = new CprNumber("2512489996");
    static final CprNumber SECOND = new CprNumber("2512489980");
    static final CprNumber THIRD = new CprNumber("2512489981");

    private People() {}

    static PersonFacts nancy(CprNumber number, CprNumber... formerNumbers) {
        return new PersonFacts(
                number,
                new PersonName("Nancy Ann Test", "Berggren"),
                LocalDate.of(1948, 12, 25),
                Gender.FEMALE,
                CivilStatus.ACTIVE_IN_DENMARK,
                Optional.of(new Residence("0219", "DK-84")),
                false,
                List.of(formerNumbers));
    }

    static Patient patient(String id, CprNumber number) {
        Patient patient = CitizenPatient.of(nancy(number));
        patient.setId(id);
        return patient;
    }

    /** A Patient that stands aside for another one, known by its id on the same server. */
    static Patient replacedByReference(String id, CprNumber number, String otherId) {
        Patient patient = patient(id, number);
        CitizenPatient.replacedBy(patient, otherId);
        return patient;
    }

    /** The same, where the link says the other's number and no address. */
    static Patient replacedByNumber(String id, CprNumber number, CprNumber other) {
        Patient patient = patient(id, number);
        patient.addLink().setType(LinkType.REPLACEDBY).getOther().setIdentifier(cpr(other));
        return patient;
    }

    static Identifier cpr(CprNumber number) {
        return new Identifier().setSystem(Canonical.CPR).setValue(number.digits());
    }

    static Identifier old(CprNumber number) {
        return cpr(number).setUse(IdentifierUse.OLD);
    }
}
