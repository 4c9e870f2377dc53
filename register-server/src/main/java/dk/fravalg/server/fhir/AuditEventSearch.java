package dk.fravalg.server.fhir;

import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.server.audit.AuditEntry;
import dk.fravalg.server.audit.AuditPage;
import dk.fravalg.server.audit.AuditQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;

/**
 * What the audit log may be searched by, and how the answer is bundled.
 *
 * <p>An allow-list: {@code patient}, {@code patient.identifier}, {@code patient:identifier}, {@code agent},
 * {@code agent:identifier}, {@code date}, {@code _count}. {@code _page} and {@code _same} stand in links that the register
 * gives: the record where the page before ended, and one that concerns the same citizen, who so needs no number in a URL.
 */
final class AuditEventSearch {

    private static final int DEFAULT_COUNT = 50;
    private static final int MOST_COUNT = 200;
    private static final int LONGEST_AGENT = 200;

    private AuditEventSearch() {}

    /** @throws RegisterProblem {@link Problem#INVALID_RESOURCE} or {@link Problem#INVALID_CPR} */
    static AuditQuery read(Map<String, String[]> parameters) {
        Optional<CprNumber> citizen = Optional.empty();
        Optional<String> patient = Optional.empty();
        Optional<Long> same = Optional.empty();
        Optional<String> agent = Optional.empty();
        DateBounds date = DateBounds.of(parameters.getOrDefault("date", new String[0]));
        int count = DEFAULT_COUNT;
        long below = Long.MAX_VALUE;
        SearchForm.demandForm(parameters);
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String[] values = parameter.getValue();
            switch (name) {
                case "patient.identifier", "patient:identifier" -> {
                    SearchForm.demand(citizen.isEmpty(), name + " may stand once");
                    citizen = Optional.of(SearchForm.cpr(SearchForm.once(name, values)));
                }
                case "patient" -> patient = Optional.of(SearchForm.patient(SearchForm.once(name, values)));
                case "agent", "agent:identifier" -> {
                    SearchForm.demand(agent.isEmpty(), "agent may stand once");
                    agent = Optional.of(agent(SearchForm.once(name, values)));
                }
                case "_count" -> count = Math.min(MOST_COUNT, SearchForm.number(name, values, 1, Integer.MAX_VALUE));
                case "_page" -> below = record(SearchForm.once(name, values));
                case "_same" -> same = Optional.of(record(SearchForm.once(name, values)));
                case "date" -> SearchForm.demand(values.length <= 2, "date may stand twice");
                default ->
                    SearchForm.demand(
                            Asked.isAboutTheAnswer(name), "the search has a parameter that is not supported here");
            }
        }
        return new AuditQuery(citizen, patient, same, agent, date.from(), date.before(), count, below);
    }

    /** The page as a searchset, with links to itself and to the next page; no total, which the log does not count. */
    static Bundle bundle(
            Map<String, String[]> parameters, AuditQuery query, AuditPage page, AuditEventView view, String base) {
        Bundle bundle = new Bundle();
        bundle.setId(UUID.randomUUID().toString());
        bundle.setType(BundleType.SEARCHSET);
        bundle.addLink().setRelation("self").setUrl(link(parameters, query, page, base, query.below()));
        if (page.more()) {
            long last = page.entries().get(page.entries().size() - 1).number();
            bundle.addLink().setRelation("next").setUrl(link(parameters, query, page, base, last));
        }
        for (AuditEntry entry : page.entries()) {
            bundle.addEntry()
                    .setFullUrl(base + "/AuditEvent/" + AuditEventId.of(entry.number()))
                    .setResource(view.of(entry, page.patients()))
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    private static String link(
            Map<String, String[]> parameters, AuditQuery query, AuditPage page, String base, long below) {
        List<String> parts = new ArrayList<>();
        query.patient().ifPresent(id -> parts.add("patient=Patient/" + id));
        boolean byNumber = query.citizen().isPresent() || query.sameAs().isPresent();
        if (byNumber && query.patient().isEmpty()) {
            // All records of the page concern the citizen sought; any of them names the citizen without the number.
            page.entries().stream().findFirst().ifPresent(one -> parts.add("_same=" + AuditEventId.of(one.number())));
        }
        query.agent().ifPresent(agent -> parts.add("agent=" + encoded(agent)));
        for (String date : parameters.getOrDefault("date", new String[0])) {
            parts.add("date=" + encoded(date));
        }
        parts.add("_count=" + query.count());
        parts.addAll(Asked.repeated(parameters));
        if (below != Long.MAX_VALUE) {
            parts.add("_page=" + AuditEventId.of(below));
        }
        return base + "/AuditEvent?" + String.join("&", parts);
    }

    /** The value of a token; whose system it is of makes no difference, as the values of the three do not meet. */
    private static String agent(String token) {
        String value = token.substring(token.indexOf('|') + 1);
        SearchForm.demand(!value.isBlank() && value.length() <= LONGEST_AGENT, "agent is an identifier");
        SearchForm.demand(!CprInUrl.isIn(value), "a citizen is sought by patient.identifier, and not as agent");
        return value;
    }

    private static long record(String id) {
        try {
            return AuditEventId.number(id);
        } catch (RegisterProblem e) {
            throw SearchForm.invalid("a link of the register's was changed");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
