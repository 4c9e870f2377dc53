package dk.fravalg.server.fhir;

import ca.uhn.fhir.rest.annotation.RawParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.server.access.Caller;
import dk.fravalg.server.access.Permission;
import dk.fravalg.server.limits.Throttle;
import dk.fravalg.server.store.ConsentPage;
import dk.fravalg.server.store.ConsentQuery;
import dk.fravalg.server.store.ReadConsents;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /fhir/Consent/_search} (and {@code GET /fhir/Consent} without a CPR number).
 *
 * <p>The parameters are an allow-list; see {@link ConsentSearch}. Source:
 * <a href="https://hl7.org/fhir/R4/search.html">FHIR R4, Search</a>.
 */
public class ConsentSearchProvider implements IResourceProvider {

    private final ReadConsents reads;
    private final Throttle throttle;

    ConsentSearchProvider(ReadConsents reads, Throttle throttle) {
        this.reads = reads;
        this.throttle = throttle;
    }

    @Override
    public Class<Consent> getResourceType() {
        return Consent.class;
    }

    /** A searchset of what the caller may see. */
    @Search(allowUnknownParams = true)
    public Bundle search(@RawParam @Nullable Map<String, List<String>> raw, RequestDetails request) {
        Actor actor = Caller.who(Permission.SEARCH);
        ConsentQuery query = ConsentSearch.read(request.getParameters());
        throttle.learn(
                Caller.client(),
                actor,
                query.cpr().map(CprNumber::digits).stream().toList());
        ConsentPage page = reads.search(actor, query);
        // A search by nobody's number shows whoever there is.
        throttle.learn(Caller.client(), actor, AskedAbout.by(page.consents()));
        return ConsentSearch.bundle(request.getParameters(), query, page, request.getFhirServerBase());
    }
}
