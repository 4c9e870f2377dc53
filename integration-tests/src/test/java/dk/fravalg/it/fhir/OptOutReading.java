package dk.fravalg.it.fhir;

import dk.fravalg.it.wire.Answer;
import java.time.Instant;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Consent;

/** What a Consent of the register says, in the words of this register. */
public record OptOutReading(Consent consent) {

    /** The one in an answer. */
    public static OptOutReading of(Answer answer) {
        return new OptOutReading(Fhir.consentIn(answer));
    }

    /** The id of the Consent. */
    public String id() {
        return consent.getIdElement().getIdPart();
    }

    /** Which version it is, from 1. */
    public int version() {
        return Integer.parseInt(consent.getIdElement().getVersionIdPart());
    }

    /** {@code digital} or {@code paper}. */
    public String channel() {
        return extension("registration-channel");
    }

    /** What ended it: {@code withdrawn} or {@code death}. */
    public String endReason() {
        return extension("end-reason");
    }

    /** When the citizen decided, as it was written. */
    public String decidedAt() {
        return consent.getDateTimeElement().getValueAsString();
    }

    /** When the register took it in. */
    public Instant registeredAt() {
        return ((BaseDateTimeType)
                        consent.getExtensionByUrl(url("registered-at")).getValue())
                .getValue()
                .toInstant();
    }

    /** From when it counts. */
    public Instant effectiveFrom() {
        return consent.getProvision().getPeriod().getStart().toInstant();
    }

    /** The citizen's number. */
    public String number() {
        return consent.getPatient().getIdentifier().getValue();
    }

    /** The number of whoever decided. */
    public String performerNumber() {
        return consent.getPerformerFirstRep().getIdentifier().getValue();
    }

    /** The reference to the citizen's Patient. */
    public String patient() {
        return consent.getPatient().getReference();
    }

    private String extension(String name) {
        return consent.getExtensionByUrl(url(name)).getValue().primitiveValue();
    }

    private static String url(String name) {
        return Canonical.BASE + "/StructureDefinition/" + name;
    }
}
