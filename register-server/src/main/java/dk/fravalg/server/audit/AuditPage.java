package dk.fravalg.server.audit;

import java.util.List;
import java.util.Map;

/**
 * One page of the audit log, newest first.
 *
 * @param entries what is on it
 * @param more whether older ones follow
 * @param patients the Patient's id of each CPR number on the page that has one, by its ten digits
 */
public record AuditPage(List<AuditEntry> entries, boolean more, Map<String, String> patients) {

    public AuditPage {
        entries = List.copyOf(entries);
        patients = Map.copyOf(patients);
    }
}
