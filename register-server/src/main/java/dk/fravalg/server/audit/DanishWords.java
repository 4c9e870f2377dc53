package dk.fravalg.server.audit;

import java.util.Map;

/** What a citizen reads for the codes of the audit log; the same words as the Danish ones of the code systems. */
public final class DanishWords {

    private static final Map<String, String> ACTIVITIES = Map.ofEntries(
            Map.entry("look-up", "Opslag: er genoplivning fravalgt?"),
            Map.entry("register", "Fravalg af genoplivning registreret"),
            Map.entry("withdraw", "Fravalg af genoplivning trukket tilbage"),
            Map.entry("invalidate", "Registrering erklæret ugyldig"),
            Map.entry("bring-into-force", "Fravalg af genoplivning trådt i kraft"),
            Map.entry("follow-cpr-event", "Oplysninger opdateret fra CPR"),
            Map.entry("check-eligibility", "Undersøgt, om fravalg kan registreres"),
            Map.entry("view-own", "Egen registrering vist"),
            Map.entry("read", "Registrering læst"),
            Map.entry("search", "Søgning efter registrering"),
            Map.entry("refuse", "Adgang afvist"),
            Map.entry("sign-in", "Log ind"),
            Map.entry("issue-token", "Adgang givet til et system"),
            Map.entry("read-audit", "Log over opslag vist"),
            Map.entry("erase-audit", "Gamle logoplysninger slettet"));

    private static final Map<String, String> REASONS = Map.of(
            "TREAT", "Behandling",
            "ETREAT", "Akut behandling",
            "paper-form", "Papirblanket modtaget",
            "citizen-enquiry", "Henvendelse fra borgeren",
            "correction", "Mulig fejl i en registrering",
            "complaint", "Klagesag");

    private static final Map<String, String> ROLES = Map.of(
            "citizen", "Borger",
            "clerk", "Sagsbehandler i registeret",
            "health-professional", "Sundhedsperson",
            "system", "It-system i sundhedsvæsenet",
            "auditor", "Tilsyn med registeret",
            "operator", "Drift af registeret",
            "register", "Registeret selv",
            "unidentified", "Ukendt");

    private static final Map<String, String> ANSWERS = Map.of(
            "in-force", "Svaret var: genoplivning er fravalgt",
            "none", "Svaret var: intet fravalg",
            "cannot-tell", "Svaret var: det kan ikke afgøres");

    private DanishWords() {}

    /** What was done, or was tried. */
    public static String activity(String action) {
        return ACTIVITIES.getOrDefault(action, action);
    }

    /** Why. */
    public static String reason(String purpose) {
        return REASONS.getOrDefault(purpose, purpose);
    }

    /** Whether it was done. Not what was answered: a log that others may read for the citizen must not tell the wish. */
    public static String result(String outcome) {
        return AuditRecord.isCarriedOut(outcome) ? "Gennemført" : "Afvist";
    }

    /** What was answered, or whether it was done; a refusal with its code, which the page of errors explains. */
    public static String answer(String outcome) {
        String result = result(outcome);
        return ANSWERS.getOrDefault(outcome, AuditRecord.isCarriedOut(outcome) ? result : result + ": " + outcome);
    }

    /** In which role somebody acted. */
    public static String role(String role) {
        return ROLES.getOrDefault(role, role);
    }
}
