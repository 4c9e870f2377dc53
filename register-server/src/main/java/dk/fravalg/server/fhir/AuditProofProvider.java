package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.audit.ShowAuditProof;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;

/**
 * {@code GET /fhir/AuditEvent/$proof}: the newest signed checkpoint of the audit log, and the key by which it is checked.
 *
 * <p>Definition: {@code https://fravalg.example/fhir/OperationDefinition/proof}.
 */
public class AuditProofProvider {

    private final ShowAuditProof proof;

    AuditProofProvider(ShowAuditProof proof) {
        this.proof = proof;
    }

    /** 200 with {@code verifierKey}, and {@code checkpoint} once there is one. */
    @Operation(name = "$proof", typeName = "AuditEvent", idempotent = true)
    public Parameters prove() {
        Actor actor = Caller.who(Permission.PROVE_AUDIT);
        ShowAuditProof.Shown shown = proof.show(actor);
        Parameters parameters = new Parameters();
        shown.checkpoint()
                .ifPresent(
                        note -> parameters.addParameter().setName("checkpoint").setValue(new StringType(note)));
        parameters.addParameter().setName("verifierKey").setValue(new StringType(shown.verifierKey()));
        return parameters;
    }
}
