package dk.fravalg.model.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import dk.fravalg.model.optout.Channel;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.optout.EndReason;
import dk.fravalg.model.optout.OptOut;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.optout.OptOutState;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * An opt-out as a FHIR Consent of the profile {@code resuscitation-opt-out}, and back.
 *
 * <p>The Consent says {@code deny} of the procedure <em>cardiopulmonary resuscitation</em>; it never combines {@code deny}
 * with "not for resuscitation", which would say the opposite to whoever reads carefully.
 */
public final class OptOutConsent {

    private OptOutConsent() {}

    /**
     * The Consent that says what this opt-out says.
     *
     * @param decidedAt the FHIR dateTime that the citizen's declaration has, as it was written
     * @param patientId the id of the citizen's Patient on this server
     */
    public static Consent of(OptOut optOut, String decidedAt, String patientId) {
        Consent consent = new Consent();
        consent.setId(optOut.id().value());
        consent.getMeta().addProfile(Canonical.OPT_OUT_PROFILE);
        consent.addExtension(Canonical.CAPACITY_DECLARED, new BooleanType(true));
        consent.addExtension(
                Canonical.REGISTRATION_CHANNEL, new CodeType(optOut.channel().code()));
        consent.addExtension(Canonical.REGISTERED_AT, inDenmark(optOut.registeredAt()));
        consent.setScope(coded(Canonical.CONSENT_SCOPE, "adr", "Advanced Care Directive"));
        consent.addCategory(coded(Canonical.CONSENT_CATEGORY, "dnr", "Do Not Resuscitate"));
        consent.setDateTimeElement(new DateTimeType(decidedAt));
        consent.addPolicy().setUri(Canonical.LAW);
        consent.getProvision()
                .setType(Consent.ConsentProvisionType.DENY)
                .addCode(coded(
                        Canonical.SNOMED_CT,
                        Canonical.CARDIOPULMONARY_RESUSCITATION,
                        "Cardiopulmonary resuscitation (procedure)"));
        consent.getProvision().setPeriod(new Period().setStartElement(inDenmark(optOut.effectiveFrom())));
        return update(consent, optOut, patientId);
    }

    /**
     * Brings a stored Consent to what the opt-out has become: its state, its end, and whose it is.
     *
     * @return the same Consent, changed
     */
    public static Consent update(Consent consent, OptOut optOut, String patientId) {
        consent.setStatus(statusOf(optOut.state()));
        consent.setPatient(citizen(optOut.cpr(), patientId));
        consent.getPerformer().clear();
        consent.addPerformer(citizen(optOut.cpr(), patientId));
        consent.getExtension().removeIf(OptOutConsent::isAboutTheEnd);
        EndReason.of(optOut.state())
                .ifPresent(reason -> consent.addExtension(Canonical.END_REASON, new CodeType(reason.code())));
        optOut.endedAt().ifPresent(end -> {
            consent.addExtension(Canonical.ENDED_AT, inDenmark(end));
            // An opt-out that never took effect has no period that could end: FHIR's per-1 forbids an end before the
            // start.
            if (EndReason.of(optOut.state()).isPresent() && !end.isBefore(optOut.effectiveFrom())) {
                consent.getProvision().getPeriod().setEndElement(inDenmark(end));
            }
        });
        return consent;
    }

    /**
     * The opt-out that a stored Consent holds.
     *
     * <p>Only for Consents that the register wrote: an element that is missing is a fault of the store.
     *
     * @throws IllegalStateException when the Consent lacks what the register always writes
     */
    public static OptOut read(Consent consent) {
        return new OptOut(
                new OptOutId(consent.getIdElement().getIdPart()),
                new CprNumber(there(consent.getPatient().getIdentifier().getValue(), "patient")),
                LocalDate.parse(there(consent.getDateTimeElement().getValueAsString(), "dateTime")
                        .substring(0, 10)),
                instant(consent, Canonical.REGISTERED_AT),
                there(consent.getProvision().getPeriod().getStart(), "period").toInstant(),
                Channel.ofCode(code(consent, Canonical.REGISTRATION_CHANNEL)).orElseThrow(() -> broken("channel")),
                stateOf(consent),
                consent.hasExtension(Canonical.ENDED_AT)
                        ? Optional.of(instant(consent, Canonical.ENDED_AT))
                        : Optional.empty());
    }

    /** The Consent status that goes with a state. */
    static ConsentState statusOf(OptOutState state) {
        return switch (state) {
            case WAITING -> ConsentState.PROPOSED;
            case IN_FORCE -> ConsentState.ACTIVE;
            case WITHDRAWN, ENDED -> ConsentState.INACTIVE;
            case INVALID -> ConsentState.ENTEREDINERROR;
        };
    }

    private static OptOutState stateOf(Consent consent) {
        ConsentState status = consent.getStatus();
        if (status == ConsentState.PROPOSED) {
            return OptOutState.WAITING;
        }
        if (status == ConsentState.ACTIVE) {
            return OptOutState.IN_FORCE;
        }
        if (status == ConsentState.ENTEREDINERROR) {
            return OptOutState.INVALID;
        }
        if (status == ConsentState.INACTIVE) {
            return EndReason.ofCode(code(consent, Canonical.END_REASON))
                    .orElseThrow(() -> broken("end reason"))
                    .state();
        }
        throw broken("status");
    }

    /** The citizen, by reference and by number. */
    static Reference citizen(CprNumber cpr, String patientId) {
        return new Reference("Patient/" + patientId).setIdentifier(cprIdentifier(cpr));
    }

    /** A CPR number as DK Core writes it. */
    public static Identifier cprIdentifier(CprNumber cpr) {
        return new Identifier()
                .setUse(Identifier.IdentifierUse.OFFICIAL)
                .setSystem(Canonical.CPR)
                .setValue(cpr.digits());
    }

    /** A moment as FHIR dateTime with the Danish offset of that day and milliseconds. */
    public static DateTimeType inDenmark(Instant moment) {
        return new DateTimeType(Date.from(moment), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone(DanishTime.ZONE));
    }

    /** The same as FHIR instant. */
    static InstantType instantInDenmark(Instant moment) {
        InstantType instant = new InstantType(Date.from(moment));
        instant.setTimeZone(TimeZone.getTimeZone(DanishTime.ZONE));
        return instant;
    }

    static CodeableConcept coded(String system, String code) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code);
        return concept;
    }

    private static CodeableConcept coded(String system, String code, String display) {
        CodeableConcept concept = new CodeableConcept();
        concept.addCoding().setSystem(system).setCode(code).setDisplay(display);
        return concept;
    }

    private static boolean isAboutTheEnd(Extension extension) {
        return extension.getUrl().equals(Canonical.END_REASON)
                || extension.getUrl().equals(Canonical.ENDED_AT);
    }

    private static Instant instant(Consent consent, String url) {
        return ((DateTimeType) extension(consent, url)).getValue().toInstant();
    }

    private static String code(Consent consent, String url) {
        return ((CodeType) extension(consent, url)).getValue();
    }

    private static Type extension(Consent consent, String url) {
        Extension extension = there(consent.getExtensionByUrl(url), url.substring(url.lastIndexOf('/') + 1));
        return extension.getValue();
    }

    private static <T> T there(@Nullable T element, String what) {
        if (element == null) {
            throw broken(what);
        }
        return element;
    }

    private static IllegalStateException broken(String what) {
        return new IllegalStateException("A stored Consent lacks its " + what);
    }
}
