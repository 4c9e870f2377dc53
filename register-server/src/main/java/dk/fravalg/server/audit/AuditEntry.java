package dk.fravalg.server.audit;

import dk.fravalg.model.actor.Citizen;
import dk.fravalg.model.actor.Role;
import dk.fravalg.model.person.CprNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * One record of the audit log as it is read back.
 *
 * @param number its place in the log, from 1 without gaps
 * @param at when, by the register's clock
 * @param action what was done, a code of {@link Action}
 * @param outcome how it went: {@code done}, an answer's word, or the code of a refusal
 * @param purpose why, where it was said
 * @param target on what, where it has a name
 * @param correlation the id of the request
 * @param role in which role
 * @param who the personal part of who acted; empty once it was lawfully erased
 * @param organisation the name of the organisation, where there is one
 * @param cvr its number, where there is one
 * @param system the OAuth client, where there is one
 * @param onBehalf whether somebody acted on behalf of the citizen whose role it was
 * @param subject on whom; empty where it concerned nobody, and once it was lawfully erased
 */
public record AuditEntry(
        long number,
        Instant at,
        String action,
        String outcome,
        Optional<String> purpose,
        Optional<String> target,
        String correlation,
        Role role,
        Optional<String> who,
        Optional<String> organisation,
        Optional<String> cvr,
        Optional<String> system,
        boolean onBehalf,
        Optional<CprNumber> subject) {

    /** What was found in the table. */
    static AuditEntry of(ChainedRow row) {
        OpenFields open = row.open();
        PersonalFields personal = row.personal();
        return new AuditEntry(
                row.seq(),
                open.at(),
                open.action(),
                open.outcome(),
                Optional.ofNullable(open.purpose()),
                Optional.ofNullable(personal.target()),
                open.correlationId(),
                Role.ofCode(open.actorRole()).orElseThrow(),
                Optional.ofNullable(personal.actorId()),
                Optional.ofNullable(open.organisation()),
                Optional.ofNullable(open.organisationCvr()),
                Optional.ofNullable(open.system()),
                Citizen.REPRESENTED.equals(personal.actorDisplay()),
                Optional.ofNullable(personal.subjectCpr()).map(CprNumber::new));
    }

    /** The same without who the person was that acted: for those who may know of the organisation only. */
    AuditEntry withoutPerson() {
        return new AuditEntry(
                number,
                at,
                action,
                outcome,
                purpose,
                target,
                correlation,
                role,
                Optional.empty(),
                organisation,
                cvr,
                system,
                onBehalf,
                subject);
    }

    /** The same without what a lookup answered: for those who may know that somebody looked, but of no opt-out. */
    AuditEntry withoutAnswer() {
        String told = action.equals(Action.LOOK_UP.code()) ? AuditRecord.DONE : outcome;
        return new AuditEntry(
                number,
                at,
                action,
                told,
                purpose,
                target,
                correlation,
                role,
                who,
                organisation,
                cvr,
                system,
                onBehalf,
                subject);
    }
}
