package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.RawParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.audit.AuditPage;
import dk.fravalg.server.audit.AuditQuery;
import dk.fravalg.server.audit.AuditTrail;
import dk.fravalg.server.limits.Throttle;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * The audit log, read-only: {@code GET /fhir/AuditEvent/{id}}, {@code GET /fhir/AuditEvent} and
 * {@code POST /fhir/AuditEvent/_search}. The parameters are an allow-list; see {@link AuditEventSearch}.
 */
public class AuditEventProvider implements IResourceProvider {

    private final AuditTrail trail;
    private final AuditEventView view;
    private final Throttle throttle;

    AuditEventProvider(AuditTrail trail, AuditEventView view, Throttle throttle) {
        this.trail = trail;
        this.view = view;
        this.throttle = throttle;
    }

    @Override
    public Class<AuditEvent> getResourceType() {
        return AuditEvent.class;
    }

    /** One record. */
    @Read
    public AuditEvent read(@IdParam IdType id) {
        Actor actor = Caller.who(Permission.READ_AUDIT);
        AuditPage page = trail.read(actor, AuditEventId.number(id.getIdPart()));
        throttle.learn(Caller.client(), actor, AskedAbout.of(page));
        return view.of(page.entries().get(0), page.patients());
    }

    /** A searchset of the records that the caller may see, newest first. */
    @Search(allowUnknownParams = true)
    public Bundle search(@RawParam @Nullable Map<String, List<String>> raw, RequestDetails request) {
        Actor actor = Caller.who(Permission.SEARCH_AUDIT);
        AuditQuery query = AuditEventSearch.read(request.getParameters());
        throttle.learn(
                Caller.client(),
                actor,
                query.citizen().map(CprNumber::digits).stream().toList());
        AuditPage page = trail.search(actor, query);
        throttle.learn(Caller.client(), actor, AskedAbout.of(page));
        return AuditEventSearch.bundle(request.getParameters(), query, page, view, request.getFhirServerBase());
    }
}
