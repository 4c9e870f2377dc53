package dk.fravalg.server.fhir;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.store.ConsentPage;
import dk.fravalg.server.store.ConsentQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Consent;

/**
 * What may be searched by, and how the answer is bundled.
 *
 * <p>An allow-list: {@code patient.identifier}, {@code patient:identifier}, {@code patient}, {@code status}, {@code category},
 * {@code _lastUpdated}, {@code _count}, and {@code _offset} for the next page. Anything else is refused, because what is
 * passed over in silence answers another question than was asked. Links name the citizen by the Patient's id, never by
 * the CPR number.
 */
final class ConsentSearch {

    private static final int DEFAULT_COUNT = 20;
    private static final int MOST_COUNT = 200;
    private static final int MOST_OFFSET = 1_000_000;
    private static final Set<String> STATUSES =
            Set.of("draft", "proposed", "active", "rejected", "inactive", "entered-in-error");
    private static final Pattern DATE_BOUND = Pattern.compile(
            "(?:eq|ne|gt|lt|ge|le|sa|eb)?\\d{4}(?:-\\d\\d(?:-\\d\\d(?:T[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

    private ConsentSearch() {}

    /** @throws RegisterProblem {@link Problem#INVALID_RESOURCE} or {@link Problem#INVALID_CPR} */
    static ConsentQuery read(Map<String, String[]> parameters) {
        Optional<CprNumber> cpr = Optional.empty();
        Optional<String> patient = Optional.empty();
        List<String> statuses = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        List<String> lastUpdated = new ArrayList<>();
        int count = DEFAULT_COUNT;
        int offset = 0;
        SearchForm.demandForm(parameters);
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            switch (name) {
                case "patient.identifier", "patient:identifier" -> {
                    SearchForm.demand(cpr.isEmpty(), name + " may stand once");
                    cpr = Optional.of(SearchForm.cpr(SearchForm.once(name, parameter.getValue())));
                }
                case "patient" ->
                    patient = Optional.of(SearchForm.patient(SearchForm.once(name, parameter.getValue())));
                case "status" -> statuses.addAll(statuses(SearchForm.once(name, parameter.getValue())));
                case "category" -> categories.addAll(split(SearchForm.once(name, parameter.getValue())));
                case "_lastUpdated" -> lastUpdated.addAll(dates(parameter.getValue()));
                case "_count" ->
                    count = Math.min(MOST_COUNT, SearchForm.number(name, parameter.getValue(), 1, Integer.MAX_VALUE));
                case "_offset" -> offset = SearchForm.number(name, parameter.getValue(), 0, MOST_OFFSET);
                default ->
                    SearchForm.demand(
                            Asked.isAboutTheAnswer(name), "the search has a parameter that is not supported here");
            }
        }
        return new ConsentQuery(cpr, patient, statuses, categories, lastUpdated, count, offset);
    }

    /** The page as a searchset, with links to itself and to the next page. */
    static Bundle bundle(Map<String, String[]> parameters, ConsentQuery query, ConsentPage page, String base) {
        Bundle bundle = new Bundle();
        bundle.setId(UUID.randomUUID().toString());
        bundle.setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(link(parameters, query, page, base, query.offset()));
        if (page.more()) {
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(link(parameters, query, page, base, query.offset() + query.count()));
        } else if (query.offset() == 0) {
            bundle.setTotal(page.consents().size());
        }
        for (Consent consent : page.consents()) {
            bundle.addEntry()
                    .setFullUrl(base + "/Consent/" + consent.getIdElement().getIdPart())
                    .setResource(consent)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    private static String link(
            Map<String, String[]> asked, ConsentQuery query, ConsentPage page, String base, int offset) {
        List<String> parameters = new ArrayList<>();
        page.patientId().ifPresent(id -> parameters.add("patient=Patient/" + id));
        if (!query.statuses().isEmpty()) {
            parameters.add("status=" + String.join(",", query.statuses()));
        }
        if (!query.categories().isEmpty()) {
            parameters.add("category=" + encoded(String.join(",", query.categories())));
        }
        query.lastUpdated().forEach(bound -> parameters.add("_lastUpdated=" + encoded(bound)));
        parameters.add("_count=" + query.count());
        parameters.addAll(Asked.repeated(asked));
        if (offset > 0) {
            parameters.add("_offset=" + offset);
        }
        return base + "/Consent?" + String.join("&", parameters);
    }

    private static List<String> statuses(String value) {
        List<String> statuses = split(value);
        SearchForm.demand(STATUSES.containsAll(statuses), "status is a code of Consent.status");
        return statuses;
    }

    private static List<String> dates(String[] values) {
        List<String> dates = Arrays.asList(values);
        SearchForm.demand(
                dates.stream().allMatch(date -> DATE_BOUND.matcher(date).matches()), "_lastUpdated is a FHIR date");
        return dates;
    }

    private static List<String> split(String value) {
        return Arrays.asList(value.split(",", -1));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
