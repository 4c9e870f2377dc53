package dk.fravalg.model.optout;

import dk.fravalg.model.person.CprNumber;
import java.util.Optional;

/**
 * What a citizen declares, as it reached the register: digitally, or on a paper form that a clerk enters.
 *
 * @param cpr whom it is about, by the number that was written
 * @param decidedAt when the citizen decided, as a FHIR dateTime of at least a day's precision and as it was written, for
 *     example {@code 2026-11-25} or {@code 2026-11-25T10:15:00+01:00}
 * @param capacityDeclared whether the citizen declares to be able to look after own health matters (sundhedsloven § 25
 *     a(1))
 * @param channel how it came, where the sender says so
 */
public record Declaration(CprNumber cpr, String decidedAt, boolean capacityDeclared, Optional<Channel> channel) {}
