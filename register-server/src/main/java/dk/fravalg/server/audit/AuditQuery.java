package dk.fravalg.server.audit;

import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * What is sought in the audit log.
 *
 * @param citizen on whom, by number
 * @param patient on whom, by the id of the Patient
 * @param sameAs on whom, as the citizen whom this record concerns: how a link names a citizen who has no Patient
 * @param agent who: a client id, a CVR number, or what the sign-in calls a person
 * @param from not before
 * @param before before this moment
 * @param count how many on a page, 1 to 200
 * @param below only records with a number below this one: where the page before ended
 */
public record AuditQuery(
        Optional<CprNumber> citizen,
        Optional<String> patient,
        Optional<Long> sameAs,
        Optional<String> agent,
        Optional<Instant> from,
        Optional<Instant> before,
        int count,
        long below) {}
