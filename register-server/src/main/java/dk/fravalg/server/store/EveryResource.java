package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * All that a search finds, however much it is, a page at a time.
 *
 * <p>HAPI hands out no more than a page of a search at once, and says of the rest that it does not know how much it is.
 */
final class EveryResource {

    private static final int PAGE = 100;

    private EveryResource() {}

    static <T extends IBaseResource> List<T> of(IFhirResourceDao<T> resources, SearchParameterMap query) {
        query.setSort(new SortSpec("_id"));
        query.setCount(PAGE);
        query.setLoadSynchronousUpTo(PAGE);
        List<T> all = new ArrayList<>();
        List<T> page = page(resources, query, 0);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE ? List.of() : page(resources, query, all.size());
        }
        return all;
    }

    @SuppressWarnings("unchecked") // A search of one type finds resources of that type.
    private static <T extends IBaseResource> List<T> page(
            IFhirResourceDao<T> resources, SearchParameterMap query, int offset) {
        // HAPI takes the offset from the request alone, and forgets one that the map has.
        SystemRequestDetails request = new SystemRequestDetails();
        request.addParameter(Constants.PARAM_OFFSET, new String[] {String.valueOf(offset)});
        return (List<T>) resources.search(query, request).getResources(0, PAGE);
    }
}
