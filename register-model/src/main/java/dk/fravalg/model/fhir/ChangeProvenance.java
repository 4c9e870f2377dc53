package dk.fravalg.model.fhir;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.event.OptOutEvent;
import dk.fravalg.model.person.CprNumber;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceAgentComponent;
import org.hl7.fhir.r4.model.Reference;

/**
 * The Provenance that stands beside every version of a Consent: what happened, who did it, in which role, and through
 * which channel.
 */
public final class ChangeProvenance {

    private static final String AGENT_TYPES = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private ChangeProvenance() {}

    /**
     * The Provenance of one change.
     *
     * @param event what happened
     * @param actor who did it
     * @param consentVersion the version that the change made, for example {@code 2}
     * @param patientId the id of the citizen's Patient
     * @param why the code of a reason that the change carries, and the clerk's note on it
     */
    public static Provenance of(
            OptOutEvent event, Actor actor, String consentVersion, String patientId, Optional<Why> why) {
        Provenance provenance = new Provenance();
        provenance.addTarget(new Reference("Consent/" + event.optOut().id().value() + "/_history/" + consentVersion));
        provenance.setOccurred(OptOutConsent.inDenmark(event.at()));
        provenance.setRecordedElement(OptOutConsent.instantInDenmark(event.at()));
        provenance.setActivity(OptOutConsent.coded(Canonical.ACTIVITY_CODES, event.name()));
        provenance.addExtension(Canonical.REGISTRATION_CHANNEL, new CodeType(channel(event, actor)));
        why.ifPresent(reason -> provenance.addReason(new CodeableConcept()
                .setText(reason.note())
                .addCoding(new Coding().setSystem(Canonical.INVALIDATION_CODES).setCode(reason.code()))));
        provenance.addAgent(agent(actor, event.optOut().cpr(), patientId));
        return provenance;
    }

    /**
     * Why a change was made.
     *
     * @param code of the code system {@code invalidation-reason}
     * @param note the clerk's own words, or blank
     */
    public record Why(String code, String note) {}

    private static ProvenanceAgentComponent agent(Actor actor, CprNumber subject, String patientId) {
        Role role = actor.role();
        ProvenanceAgentComponent agent = new ProvenanceAgentComponent();
        agent.setType(OptOutConsent.coded(AGENT_TYPES, role == Role.CLERK ? "enterer" : "author"));
        agent.addRole(OptOutConsent.coded(Canonical.ROLE_CODES, role.code()));
        // Nobody but the citizen acts as one, though perhaps signed in with a former number.
        agent.setWho(
                role == Role.CITIZEN
                        ? OptOutConsent.citizen(subject, patientId)
                        : new Reference()
                                .setDisplay(actor.display())
                                .setIdentifier(new Identifier().setValue(actor.id())));
        return agent;
    }

    /** A clerk acts on paper, the citizen digitally; what the register does itself goes by how it was registered. */
    private static String channel(OptOutEvent event, Actor actor) {
        return switch (actor.role()) {
            case CLERK -> "paper";
            case CITIZEN -> "digital";
            case HEALTH_PROFESSIONAL, SYSTEM, AUDITOR, OPERATOR, REGISTER, UNIDENTIFIED ->
                event.optOut().channel().code();
        };
    }
}
