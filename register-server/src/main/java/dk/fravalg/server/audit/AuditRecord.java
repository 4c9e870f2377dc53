package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit log.
 *
 * @param at when, by the register's clock, to the millisecond
 * @param actor who
 * @param action what
 * @param subject on whom; empty where it concerned nobody in particular
 * @param outcome how it went: {@code done}, an answer's word such as {@code in-force}, or the code of a refusal
 * @param purpose why, as a code of HL7's PurposeOfUse, where the caller gave one
 */
public record AuditRecord(
        Instant at, Actor actor, Action action, Optional<CprNumber> subject, String outcome, Optional<String> purpose) {

    /** The outcome of what was carried out. */
    public static final String DONE = "done";

    /** The outcome where what was asked for was so already. */
    public static final String UNCHANGED = "unchanged";

    /** A record with no purpose given. */
    public static AuditRecord of(Instant at, Actor actor, Action action, CprNumber subject, String outcome) {
        return new AuditRecord(at, actor, action, Optional.of(subject), outcome, Optional.empty());
    }

    /** A record about nobody in particular. */
    public static AuditRecord aboutNobody(Instant at, Actor actor, Action action, String outcome) {
        return new AuditRecord(at, actor, action, Optional.empty(), outcome, Optional.empty());
    }
}
