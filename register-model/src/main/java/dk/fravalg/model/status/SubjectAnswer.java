package dk.fravalg.model.status;

import dk.fravalg.model.person.CprNumber;
import java.util.Optional;

/**
 * The answer about one of the citizens asked about.
 *
 * @param asked the identifier as the caller wrote it
 * @param currentNumber the citizen's number today, where the one asked by was superseded
 * @param status the answer
 */
public record SubjectAnswer(AskedIdentifier asked, Optional<CprNumber> currentNumber, ResuscitationStatus status) {}
