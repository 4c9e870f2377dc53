package dk.fravalg.model.status;

import java.time.Instant;
import java.util.List;

/**
 * The answer to one lookup.
 *
 * @param asOf the moment the answer is true of
 * @param answers one for each identifier asked about, in the order asked; 1 to 1,000
 */
public record StatusReport(Instant asOf, List<SubjectAnswer> answers) {
    public StatusReport {
        answers = List.copyOf(answers);
    }
}
