package dk.fravalg.server.store;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.HistorySearchDateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;

/** Reads Consents in the FHIR repository, with no regard to who asks. */
class Consents {

    /** More versions than any opt-out ever has: registered, in force, closed, and a few changes of number. */
    private static final int ALL_VERSIONS = 1_000;

    private final IFhirResourceDao<Consent> consents;

    Consents(IFhirResourceDao<Consent> consents) {
        this.consents = consents;
    }

    Optional<Consent> read(String id) {
        return there(() -> consents.read(new IdType("Consent", id), new SystemRequestDetails()));
    }

    Optional<Consent> readVersion(String id, String version) {
        return there(() -> consents.read(new IdType("Consent", id, version), new SystemRequestDetails()));
    }

    List<Consent> history(String id) {
        return there(() -> consents.history(
                        new IdType("Consent", id), new HistorySearchDateRangeParam(), new SystemRequestDetails()))
                .map(versions -> versions.getResources(0, ALL_VERSIONS).stream()
                        .map(Consent.class::cast)
                        .toList())
                .orElse(List.of());
    }

    /**
     * One page, in the order of the ids, in offset mode: nothing is kept between two pages.
     *
     * @param patientId the citizen it is about, where it is about one
     * @param onlyOpen leaves out what is closed
     */
    ConsentPage search(ConsentQuery query, Optional<String> patientId, boolean onlyOpen) {
        SearchParameterMap map = SearchParameterMap.newSynchronous();
        patientId.ifPresent(id -> map.add(Consent.SP_PATIENT, new ReferenceParam("Patient/" + id)));
        if (onlyOpen && !query.statuses().isEmpty() && !query.statuses().contains("active")) {
            return new ConsentPage(List.of(), patientId, false);
        }
        if (onlyOpen) {
            // Whether one of them is in force is told by time, and not by what its status says as yet.
            map.add(Consent.SP_STATUS, anyOf(List.of("proposed", "active")));
        } else if (!query.statuses().isEmpty()) {
            map.add(Consent.SP_STATUS, anyOf(query.statuses()));
        }
        if (!query.categories().isEmpty()) {
            map.add(Consent.SP_CATEGORY, anyOf(query.categories()));
        }
        if (!query.lastUpdated().isEmpty()) {
            map.setLastUpdated(bounds(query.lastUpdated()));
        }
        map.setSort(new SortSpec("_id"));
        int oneMore = query.count() + 1;
        map.setCount(oneMore);
        map.setLoadSynchronousUpTo(oneMore);
        // HAPI takes the offset from the request alone, and forgets one that the map has.
        SystemRequestDetails request = new SystemRequestDetails();
        request.addParameter(Constants.PARAM_OFFSET, new String[] {String.valueOf(query.offset())});
        // Not getAllResources: where a page ends before all is found, HAPI does not know how much that would be.
        List<Consent> found = consents.search(map, request).getResources(0, oneMore).stream()
                .map(Consent.class::cast)
                .toList();
        boolean more = found.size() > query.count();
        return new ConsentPage(more ? found.subList(0, query.count()) : found, patientId, more);
    }

    private static TokenOrListParam anyOf(List<String> tokens) {
        TokenOrListParam any = new TokenOrListParam();
        for (String token : tokens) {
            int bar = token.indexOf('|');
            any.add(
                    bar < 0
                            ? new TokenParam(token)
                            : new TokenParam(token.substring(0, bar), token.substring(bar + 1)));
        }
        return any;
    }

    private static DateRangeParam bounds(List<String> bounds) {
        DateRangeParam range = new DateRangeParam();
        range.setValuesAsQueryTokens(
                ca.uhn.fhir.context.FhirContext.forR4Cached(),
                "_lastUpdated",
                bounds.stream()
                        .map(bound -> ca.uhn.fhir.rest.api.QualifiedParamList.singleton(bound))
                        .toList());
        return range;
    }

    private static <T> Optional<T> there(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (ResourceNotFoundException | ResourceGoneException e) {
            return Optional.empty();
        }
    }
}
