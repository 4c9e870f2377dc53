package dk.fravalg.server.store;

import dk.fravalg.model.person.CprNumber;
import java.util.List;
import java.util.Optional;

/**
 * What a search for Consents asks.
 *
 * @param cpr the citizen, by number
 * @param patientId the citizen, by the id of the Patient
 * @param statuses any of these Consent statuses; empty for every status
 * @param categories any of these category tokens, {@code code} or {@code system|code}; empty for every category
 * @param lastUpdated bounds such as {@code ge2026-01-01}, all of which hold; by the server's real time
 * @param count how many on a page, 1 to 200
 * @param offset how many to pass over
 */
public record ConsentQuery(
        Optional<CprNumber> cpr,
        Optional<String> patientId,
        List<String> statuses,
        List<String> categories,
        List<String> lastUpdated,
        int count,
        int offset) {}
