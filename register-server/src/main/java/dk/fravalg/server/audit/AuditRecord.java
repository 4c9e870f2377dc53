package dk.fravalg.server.audit;

import dk.fravalg.model.actor.AccessReason;
import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One line of the audit log.
 *
 * @param at when, by the register's clock, to the millisecond
 * @param actor who
 * @param action what
 * @param subject on whom; empty where it concerned nobody in particular
 * @param outcome how it went: {@code done}, an answer's word such as {@code in-force}, or the code of a refusal; at most 60
 *     characters
 * @param purpose why: a code of HL7's PurposeOfUse, or of {@link AccessReason}, where the caller gave one; at most 20
 *     characters
 * @param target on what, for example {@code Consent/} and an id; never with personal data in it; at most 100 characters
 */
public record AuditRecord(
        Instant at,
        Actor actor,
        Action action,
        Optional<CprNumber> subject,
        String outcome,
        Optional<String> purpose,
        Optional<String> target) {

    /** The outcome of what was carried out. */
    public static final String DONE = "done";

    /** The outcome where what was asked for was so already. */
    public static final String UNCHANGED = "unchanged";

    /** How the outcome of an erasure begins: the day from which on all is kept comes after it. */
    static final String BEFORE = "before-";

    private static final Set<String> CARRIED_OUT = Set.of(DONE, UNCHANGED, "in-force", "none", "cannot-tell");

    /** Whether an outcome says that what was asked for was done; every other is the code of a refusal. */
    public static boolean isCarriedOut(String outcome) {
        return CARRIED_OUT.contains(outcome) || outcome.startsWith(BEFORE);
    }

    /** A record about a citizen, for the reason that the actor has said. */
    public static AuditRecord of(Instant at, Actor actor, Action action, CprNumber subject, String outcome) {
        return about(at, actor, action, Optional.of(subject), outcome);
    }

    /** A record about nobody in particular. */
    public static AuditRecord aboutNobody(Instant at, Actor actor, Action action, String outcome) {
        return about(at, actor, action, Optional.empty(), outcome);
    }

    /** A record about a citizen, or nobody in particular. */
    public static AuditRecord about(
            Instant at, Actor actor, Action action, Optional<CprNumber> subject, String outcome) {
        return new AuditRecord(
                at, actor, action, subject, outcome, actor.reason().map(AccessReason::code), Optional.empty());
    }

    /** The same for another purpose. */
    public AuditRecord forPurpose(Optional<String> why) {
        return new AuditRecord(at, actor, action, subject, outcome, why, target);
    }

    /** The same, on something that has a name of its own. */
    public AuditRecord on(String what) {
        return new AuditRecord(at, actor, action, subject, outcome, purpose, Optional.of(what));
    }
}
