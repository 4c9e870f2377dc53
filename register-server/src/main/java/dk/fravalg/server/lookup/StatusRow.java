package dk.fravalg.server.lookup;

import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.person.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the tables say of one number that was asked by.
 *
 * @param annulled whether the CPR register has annulled the number
 * @param supersededBy the citizen's current number, where it is another one
 * @param open the citizen's open opt-out, waiting or in force
 */
record StatusRow(boolean annulled, Optional<CprNumber> supersededBy, Optional<Open> open) {

    /** An open opt-out as the lookup knows it. */
    record Open(OptOutId consent, Instant effectiveFrom, PersonName name, LocalDate birthDate) {}
}
