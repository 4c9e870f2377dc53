package dk.fravalg.server.fhir;

import dk.fravalg.server.audit.AuditEntry;
import dk.fravalg.server.audit.DanishWords;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * A record of the audit log in one line that a citizen understands, as FHIR's narrative.
 *
 * <p>Written as text, never read as markup: what an organisation calls itself comes from outside.
 */
final class AuditNarrative {

    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private AuditNarrative() {}

    static XhtmlNode of(AuditEntry entry) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.setAttribute("xmlns", XHTML);
        div.addText(text(entry));
        return div;
    }

    private static String text(AuditEntry entry) {
        String role =
                DanishWords.role(entry.role().code()) + (entry.onBehalf() ? ", som en anden handler på vegne af" : "");
        String who = entry.organisation().map(name -> name + " (" + role + ")").orElse(role);
        String why = entry.purpose()
                .map(code -> " " + sentence("Grund: " + DanishWords.reason(code)))
                .orElse("");
        return sentence(who) + " " + sentence(DanishWords.activity(entry.action())) + why + " "
                + sentence(DanishWords.answer(entry.outcome()));
    }

    private static String sentence(String words) {
        return words.endsWith("?") ? words : words + ".";
    }
}
