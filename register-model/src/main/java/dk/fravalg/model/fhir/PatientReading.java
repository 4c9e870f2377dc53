package dk.fravalg.model.fhir;

import dk.fravalg.model.person.CivilStatus;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.Gender;
import dk.fravalg.model.person.PersonFacts;
import dk.fravalg.model.person.PersonName;
import dk.fravalg.model.person.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DK Core Patient as the facts a rule may know.
 *
 * <p>DK Core tells death by {@code deceased}, and no other civil status: a Patient that is {@code active = false} is read as
 * disappeared, so that it is not eligible, whatever the true reason.
 */
public final class PatientReading {

    private PatientReading() {}

    /** The facts; empty when the Patient lacks one that a rule needs. */
    public static Optional<PersonFacts> facts(Patient patient, CprNumber cpr, List<CprNumber> formerNumbers) {
        Optional<HumanName> name = patient.getName().stream()
                .filter(each -> each.getUse() == null || each.getUse() == HumanName.NameUse.OFFICIAL)
                .filter(each -> each.hasFamily())
                .findFirst();
        if (name.isEmpty()
                || !patient.getBirthDateElement().hasValue()
                || patient.getBirthDateElement().getValueAsString().length() != 10) {
            return Optional.empty();
        }
        return Optional.of(new PersonFacts(
                cpr,
                new PersonName(name.get().getGivenAsSingleString(), name.get().getFamily()),
                LocalDate.parse(patient.getBirthDateElement().getValueAsString()),
                gender(patient),
                status(patient),
                patient.getAddress().stream()
                        .map(PatientReading::residence)
                        .flatMap(Optional::stream)
                        .findFirst(),
                patient.getMeta().getSecurity(Canonical.CONFIDENTIALITY, "R") != null,
                formerNumbers));
    }

    private static CivilStatus status(Patient patient) {
        boolean saidToLive =
                patient.getDeceased() instanceof BooleanType deceased && Boolean.FALSE.equals(deceased.getValue());
        boolean dead = patient.hasDeceased() && !saidToLive;
        if (dead) {
            return CivilStatus.DEAD;
        }
        boolean inactive = patient.hasActive() && !patient.getActive();
        return inactive ? CivilStatus.DISAPPEARED : CivilStatus.ACTIVE_IN_DENMARK;
    }

    private static Gender gender(Patient patient) {
        if (patient.getGender() == null) {
            return Gender.UNKNOWN;
        }
        return switch (patient.getGender()) {
            case MALE -> Gender.MALE;
            case FEMALE -> Gender.FEMALE;
            case OTHER, UNKNOWN, NULL -> Gender.UNKNOWN;
        };
    }

    private static Optional<Residence> residence(Address address) {
        Optional<String> municipality = code(address.getExtensionByUrl(Canonical.DK_MUNICIPALITY));
        Optional<String> region = code(address.getExtensionByUrl(Canonical.DK_REGION));
        return municipality.flatMap(code -> region.flatMap(other -> Residence.read(code, other)));
    }

    private static Optional<String> code(@Nullable Extension extension) {
        return extension != null && extension.getValue() instanceof CodeableConcept concept
                ? Optional.ofNullable(concept.getCodingFirstRep().getCode())
                : Optional.empty();
    }
}
