package dk.fravalg.server.fhir;

import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.audit.AuditEntry;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.audit.DanishWords;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * A record of the audit log as an AuditEvent in the shape of IHE's Basic Audit Log Patterns (BALP 1.1.4): the agents are the
 * client and the server, and the user or system that asked; the entities the citizen, what was read or changed, and the
 * request.
 *
 * @param base the FHIR base URL, by which the register names itself
 */
record AuditEventView(String base) {

    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private static final String BALP = "https://profiles.ihe.net/ITI/BALP/";
    private static final List<String> TREATMENT = List.of("TREAT", "ETREAT");

    /** @param patients the Patient's id by CPR number, where there is one */
    AuditEvent of(AuditEntry entry, Map<String, String> patients) {
        Interaction interaction = Interaction.of(entry.action());
        AuditEvent event = new AuditEvent();
        event.setId(AuditEventId.of(entry.number()));
        event.getMeta().addProfile(Canonical.ACCESS_EVENT_PROFILE);
        event.setLanguage("da");
        event.getText().setStatus(NarrativeStatus.GENERATED).setDiv(AuditNarrative.of(entry));
        event.setType(
                new Coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "Restful Operation"));
        event.addSubtype(new Coding("http://hl7.org/fhir/restful-interaction", interaction.code(), interaction.code()));
        event.addSubtype(new Coding(Canonical.ACTION_CODES, entry.action(), DanishWords.activity(entry.action())));
        event.setAction(interaction.action());
        event.setRecorded(Date.from(entry.at()));
        event.setOutcome(outcome(entry));
        event.setOutcomeDesc(DanishWords.answer(entry.outcome()));
        entry.purpose().ifPresent(code -> event.addPurposeOfEvent(purpose(code)));
        addAgents(event, entry, interaction);
        event.getSource().setSite(base).setObserver(theRegister());
        event.getSource()
                .addType(new Coding(
                        "http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server"));
        entry.subject().ifPresent(cpr -> addPatient(event, cpr, Optional.ofNullable(patients.get(cpr.digits()))));
        entry.target()
                .filter(target -> target.startsWith("Consent/"))
                .ifPresent(target -> addEntity(event, "2", "4").setWhat(new Reference(target)));
        addEntity(event, BALP + "CodeSystem/BasicAuditEntityType", "XrequestId", "")
                .setWhat(new Reference().setIdentifier(new Identifier().setValue(entry.correlation())));
        return event;
    }

    private void addAgents(AuditEvent event, AuditEntry entry, Interaction interaction) {
        // BALP: whoever reads is where the data goes to; whoever searches or writes is where the request comes from.
        boolean reads = interaction.action() == AuditEventAction.R;
        AuditEventAgentComponent client = event.addAgent().setType(role(reads ? "110152" : "110153"));
        client.setWho(named(Canonical.CLIENT, entry.system().orElse("unknown"))).setRequestor(false);
        event.addAgent()
                .setType(role(reads ? "110153" : "110152"))
                .setWho(theRegister())
                .setRequestor(false);
        AuditEventAgentComponent user = event.addAgent()
                .setType(new CodeableConcept(new Coding(
                        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", "information recipient")))
                .setRequestor(true);
        user.setWho(who(entry));
        entry.organisation().ifPresent(user::setName);
        user.addRole(new CodeableConcept(new Coding(
                        Canonical.ROLE_CODES,
                        entry.role().code(),
                        DanishWords.role(entry.role().code())))
                .setText(DanishWords.role(entry.role().code())));
        entry.purpose().ifPresent(code -> user.addPurposeOfUse(purpose(code)));
    }

    /** The person where it may be told, else the organisation, else the role. */
    private static Reference who(AuditEntry entry) {
        Reference who = entry.who()
                .map(id ->
                        named(CprNumber.read(id).number().isPresent() ? Canonical.CPR : Canonical.SIGN_IN_SUBJECT, id))
                .or(() -> entry.cvr().map(cvr -> named(Canonical.CVR, cvr)))
                .orElseGet(Reference::new);
        return who.setDisplay(
                entry.organisation().orElse(DanishWords.role(entry.role().code())));
    }

    private static void addPatient(AuditEvent event, CprNumber cpr, Optional<String> patientId) {
        Reference what = named(Canonical.CPR, cpr.digits()).setType("Patient");
        patientId.ifPresent(id -> what.setReference("Patient/" + id));
        addEntity(event, "1", "1").setWhat(what);
    }

    private static AuditEventEntityComponent addEntity(AuditEvent event, String type, String role) {
        return addEntity(event, ENTITY_TYPE, type, role);
    }

    private static AuditEventEntityComponent addEntity(AuditEvent event, String system, String type, String role) {
        AuditEventEntityComponent entity = event.addEntity().setType(new Coding(system, type, null));
        if (!role.isEmpty()) {
            entity.setRole(new Coding(ENTITY_ROLE, role, null));
        }
        return entity;
    }

    private static AuditEventOutcome outcome(AuditEntry entry) {
        if (AuditRecord.isCarriedOut(entry.outcome())) {
            return AuditEventOutcome._0;
        }
        boolean faultOfOurs = List.of("register-unavailable", "internal").contains(entry.outcome());
        return faultOfOurs ? AuditEventOutcome._8 : AuditEventOutcome._4;
    }

    private static CodeableConcept purpose(String code) {
        String system = TREATMENT.contains(code) ? ACT_REASON : Canonical.ACCESS_REASON_CODES;
        return new CodeableConcept(new Coding(system, code, null)).setText(DanishWords.reason(code));
    }

    private static CodeableConcept role(String code) {
        String display = code.equals("110153") ? "Source Role ID" : "Destination Role ID";
        return new CodeableConcept(new Coding(DICOM, code, display));
    }

    private Reference theRegister() {
        return new Reference()
                .setIdentifier(new Identifier().setSystem("urn:ietf:rfc:3986").setValue(base))
                .setDisplay("Register for fravalg af genoplivningsforsøg");
    }

    private static Reference named(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }

    /**
     * How FHIR calls an action.
     *
     * @param code of the RESTful interaction
     */
    private record Interaction(String code, AuditEventAction action) {

        static Interaction of(String action) {
            return switch (action) {
                case "read", "view-own" -> new Interaction("read", AuditEventAction.R);
                case "search", "read-audit" -> new Interaction("search", AuditEventAction.E);
                case "register" -> new Interaction("create", AuditEventAction.C);
                case "withdraw", "invalidate", "bring-into-force", "follow-cpr-event" ->
                    new Interaction("update", AuditEventAction.U);
                default -> new Interaction("operation", AuditEventAction.E);
            };
        }
    }
}
