package dk.fravalg.server.fhir;

import dk.fravalg.model.actor.Role;
import dk.fravalg.server.audit.AuditEntry;
import java.util.Map;

/** The audit log in words that a citizen understands; Danish, as those are who read it. */
final class AuditWords {

    private static final Map<Role, String> ROLES = Map.of(
            Role.CITIZEN, "borger",
            Role.CLERK, "sagsbehandler",
            Role.HEALTH_PROFESSIONAL, "sundhedsfaglig person",
            Role.SYSTEM, "it-system i sundhedsvæsenet",
            Role.AUDITOR, "tilsyn med registeret",
            Role.OPERATOR, "drift af registeret",
            Role.REGISTER, "registeret selv",
            Role.UNIDENTIFIED, "ukendt afsender");

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("look-up", "slog op, om der er fravalgt genoplivning"),
            Map.entry("register", "registrerede et fravalg"),
            Map.entry("withdraw", "trak et fravalg tilbage"),
            Map.entry("invalidate", "erklærede en registrering ugyldig"),
            Map.entry("bring-into-force", "noterede, at et fravalg er trådt i kraft"),
            Map.entry("follow-cpr-event", "fulgte en ændring i CPR"),
            Map.entry("check-eligibility", "undersøgte, om et fravalg kan registreres"),
            Map.entry("view-own", "så egne registreringer"),
            Map.entry("read", "læste en registrering"),
            Map.entry("search", "søgte efter registreringer"),
            Map.entry("refuse", "blev afvist"),
            Map.entry("sign-in", "loggede ind"),
            Map.entry("issue-token", "fik en adgang"),
            Map.entry("read-audit", "læste i loggen"),
            Map.entry("erase-audit", "slettede personoplysninger i loggen efter reglerne"));

    private static final Map<String, String> PURPOSES = Map.of(
            "TREAT", "behandling",
            "ETREAT", "akut behandling",
            "paper-form", "en papirblanket",
            "citizen-enquiry", "en henvendelse fra borgeren",
            "correction", "rettelse af en fejl",
            "complaint", "behandling af en klage");

    private static final Map<String, String> OUTCOMES = Map.of(
            "done", "gennemført",
            "unchanged", "gennemført; det var sådan i forvejen",
            "in-force", "svaret var: fravalgt",
            "none", "svaret var: intet fravalg",
            "cannot-tell", "svaret var: kan ikke afgøres");

    private AuditWords() {}

    static String role(Role role) {
        return ROLES.getOrDefault(role, role.code());
    }

    static String action(String code) {
        return ACTIONS.getOrDefault(code, code);
    }

    static String purpose(String code) {
        return PURPOSES.getOrDefault(code, code);
    }

    /** How it went; a refusal is named by its code, which the page of errors explains. */
    static String outcome(String code) {
        return OUTCOMES.getOrDefault(code, "afvist: " + code);
    }

    /** All of it in one sentence. */
    static String sentence(AuditEntry entry) {
        String role = role(entry.role()) + (entry.onBehalf() ? ", som en anden handler på vegne af" : "");
        String who = entry.organisation().map(name -> name + " (" + role + ")").orElse(role);
        String why =
                entry.purpose().map(code -> " på grund af " + purpose(code)).orElse("");
        return who + " " + action(entry.action()) + why + "; " + outcome(entry.outcome()) + ".";
    }
}
