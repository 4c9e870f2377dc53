package dk.fravalg.server.fhir;

import dk.fravalg.model.fhir.Canonical;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The header {@code If-None-Exist} of a create, as far as it makes sense here: "unless this citizen has an open opt-out".
 *
 * <p>It must name the citizen of the Consent by {@code patient.identifier}; {@code status} and {@code category} may stand
 * beside it and add nothing. Anything else would be answered wrongly, and so is refused. Source:
 * <a href="https://hl7.org/fhir/R4/http.html#ccreate">FHIR R4, Conditional create</a>.
 */
final class IfNoneExist {

    private static final Set<String> SAYS_NOTHING_MORE = Set.of("status", "category");

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
            String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
            if (parts[0].equals("patient.identifier") && value.equals(Canonical.CPR + "|" + cpr.digits())) {
                namesTheCitizen = true;
            } else if (!SAYS_NOTHING_MORE.contains(parts[0])) {
                throw refused();
            }
        }
        if (!namesTheCitizen) {
            throw refused();
        }
        return true;
    }

    private static RegisterProblem refused() {
        return new RegisterProblem(
                Problem.INVALID_RESOURCE, "If-None-Exist names the citizen of the Consent by patient.identifier");
    }
}
