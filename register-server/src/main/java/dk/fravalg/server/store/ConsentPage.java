package dk.fravalg.server.store;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;

/**
 * One page of a search.
 *
 * @param consents what is on it
 * @param patientId the citizen the search was about, by the id that may stand in a link
 * @param more whether there is a next page
 */
public record ConsentPage(List<Consent> consents, Optional<String> patientId, boolean more) {}
