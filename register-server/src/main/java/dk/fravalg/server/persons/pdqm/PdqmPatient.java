package dk.fravalg.server.persons.pdqm;

import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.CprReading;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** Finds in a DK Core Patient which CPR numbers it has and had, and which Patient stands in its place. */
final class PdqmPatient {

    private PdqmPatient() {}

    static boolean has(Patient patient, CprNumber cpr) {
        return cprIdentifiers(patient.getIdentifier().stream()).anyMatch(cpr::equals);
    }

    static boolean wasReplaced(Patient patient) {
        return patient.getLink().stream().anyMatch(link -> link.getType() == Patient.LinkType.REPLACEDBY);
    }

    /** The CPR number that the Patient has now: one that is not marked as old. */
    static Optional<CprNumber> currentNumber(Patient patient) {
        return cprIdentifiers(patient.getIdentifier().stream()
                        .filter(identifier -> identifier.getUse() != Identifier.IdentifierUse.OLD))
                .findFirst();
    }

    /** The number that stands in this one's place now, by the link's identifier or by reading the linked Patient. */
    static Optional<CprNumber> replacedBy(Patient patient, Function<IIdType, Patient> read) {
        return patient.getLink().stream()
                .filter(link -> link.getType() == Patient.LinkType.REPLACEDBY)
                .findFirst()
                .map(Patient.PatientLinkComponent::getOther)
                .flatMap(other -> numberOf(other, read));
    }

    private static Optional<CprNumber> numberOf(Reference other, Function<IIdType, Patient> read) {
        Optional<CprNumber> said =
                cprIdentifiers(Stream.of(other.getIdentifier())).findFirst();
        return said.isPresent() ? said : currentNumber(read.apply(other.getReferenceElement()));
    }

    private static Stream<CprNumber> cprIdentifiers(Stream<Identifier> identifiers) {
        return identifiers
                .filter(identifier -> Canonical.CPR.equals(identifier.getSystem()) && identifier.hasValue())
                .map(identifier -> CprNumber.read(identifier.getValue()))
                .map(CprReading::number)
                .flatMap(Optional::stream);
    }
}
