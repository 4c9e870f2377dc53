package dk.fravalg.server.audit;

import dk.fravalg.model.person.CprNumber;
import java.util.Optional;
import java.util.Set;

/** Under which numbers a citizen may stand in the log: the current one and the former ones. */
public interface CitizenNumbers {

    /** All numbers of the citizen who has or had this one; at least this one itself. */
    Set<CprNumber> allOf(CprNumber number);

    /** All numbers of the citizen with this Patient; empty where there is no such Patient. */
    Set<CprNumber> ofPatient(String patientId);

    /** The id of the Patient with this number. */
    Optional<String> patientOf(CprNumber number);
}
