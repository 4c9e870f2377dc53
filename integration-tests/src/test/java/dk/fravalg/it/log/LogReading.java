package dk.fravalg.it.log;

import dk.fravalg.it.cast.Caller;
import dk.fravalg.it.fhir.Fhir;
import dk.fravalg.it.wire.Answer;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.Bundle;

/** One AuditEvent, in the words of this register. */
record LogReading(AuditEvent event) {

    /** The records on a page, newest first. */
    static List<LogReading> on(Answer answer) {
        return ((Bundle) Fhir.in(answer))
                .getEntry().stream()
                        .map(entry -> new LogReading((AuditEvent) entry.getResource()))
                        .toList();
    }

    /** All that this caller sees of their own accord, on the first page. */
    static List<LogReading> seenBy(Caller caller) {
        return on(caller.call().get("/fhir/AuditEvent"));
    }

    /** What was done, for example {@code look-up}. */
    String action() {
        return event.getSubtype().get(1).getCode();
    }

    /** Whoever asked for it. */
    AuditEventAgentComponent user() {
        return event.getAgent().stream()
                .filter(AuditEventAgentComponent::getRequestor)
                .findFirst()
                .orElseThrow();
    }

    /** The organisation of whoever asked for it, or what stands in its place. */
    String organisation() {
        return user().getWho().getDisplay();
    }

    /** The role, as a code. */
    String role() {
        return user().getRoleFirstRep().getCodingFirstRep().getCode();
    }

    /** The OAuth client through which it came. */
    String client() {
        return event.getAgent().get(0).getWho().getIdentifier().getValue();
    }

    /** Why, as a code. */
    Optional<String> purpose() {
        return event.getPurposeOfEvent().stream()
                .map(purpose -> purpose.getCodingFirstRep().getCode())
                .findFirst();
    }

    /** On whom, by number. */
    Optional<String> citizen() {
        return event.getEntity().stream()
                .filter(entity -> "1".equals(entity.getRole().getCode()))
                .map(entity -> entity.getWhat().getIdentifier().getValue())
                .findFirst();
    }

    /** The id of the request. */
    String correlation() {
        return event.getEntity().stream()
                .filter(entity -> "XrequestId".equals(entity.getType().getCode()))
                .map(AuditEventEntityComponent::getWhat)
                .map(what -> what.getIdentifier().getValue())
                .findFirst()
                .orElseThrow();
    }

    /** All of it in one sentence. */
    String sentence() {
        return event.getText().getDivAsString();
    }
}
