package dk.fravalg.server.fhir;

import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header {@code If-None-Exist} of a create, as far as it makes sense here: "unless this citizen has an open opt-out".
 *
 * <p>It must name the citizen of the Consent by {@code patient.identifier}; a {@code status} that is open and the
 * {@code category} of an opt-out may stand beside it and add nothing. Anything else would be answered wrongly, and so is refused. Source:
 * <a href="https://hl7.org/fhir/R4/http.html#ccreate">FHIR R4, Conditional create</a>.
 */
final class IfNoneExist {

    private static final Map<String, Set<String>> SAYS_NOTHING_MORE = Map.of(
            "status", Set.of("proposed", "active"),
            "category", Set.of("dnr", Canonical.CONSENT_CATEGORY + "|dnr"));

    private IfNoneExist() {}

    /** @throws RegisterProblem {@link Problem#INVALID_RESOURCE} for criteria that mean something else */
    static boolean asksFor(Optional<String> header, CprNumber cpr) {
        if (header.isEmpty()) {
            return false;
        }
        String criteria = header.get().substring(header.get().indexOf('?') + 1);
        boolean namesTheCitizen = false;
        for (String criterion : Arrays.asList(criteria.split("&", -1))) {
            String[] parts = criterion.split("=", 2);
            String value = parts.length == 2 ? decoded(parts[1]) : "";
            if (parts[0].equals("patient.identifier") && value.equals(Canonical.CPR + "|" + cpr.digits())) {
                namesTheCitizen = true;
            } else if (!SAYS_NOTHING_MORE
                    .getOrDefault(parts[0], Set.of())
                    .containsAll(Arrays.asList(value.split(",", -1)))) {
                throw refused();
            }
        }
        if (!namesTheCitizen) {
            throw refused();
        }
        return true;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static RegisterProblem refused() {
        return new RegisterProblem(
                Problem.INVALID_RESOURCE, "If-None-Exist names the citizen of the Consent by patient.identifier");
    }
}
