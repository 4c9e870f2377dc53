package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.registration.WithdrawOptOut;
import dk.fravalg.server.store.ReadConsents;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;

/**
 * {@code POST /fhir/Consent/{id}/$withdraw}: the citizen takes the opt-out back; answers with the Consent.
 *
 * <p>Definition: {@code https://fravalg.example/fhir/OperationDefinition/withdraw}.
 */
public class WithdrawProvider {

    private final WithdrawOptOut withdraw;
    private final ReadConsents reads;

    WithdrawProvider(WithdrawOptOut withdraw, ReadConsents reads) {
        this.withdraw = withdraw;
        this.reads = reads;
    }

    /** 200, also the second time. */
    @Operation(name = "$withdraw", typeName = "Consent")
    public Consent withdraw(@IdParam IdType id) {
        Actor actor = Caller.who(Permission.WITHDRAW);
        withdraw.withdraw(actor, ConsentId.of(id));
        return reads.asChanged(actor, id.getIdPart());
    }
}
