package dk.fravalg.server.lookup;

import dk.fravalg.model.actor.Actor;
import dk.fravalg.model.fhir.SubjectReading;
import dk.fravalg.model.optout.DanishTime;
import dk.fravalg.model.optout.OptOutId;
import dk.fravalg.model.person.CprNumber;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import dk.fravalg.model.status.AskedIdentifier;
import dk.fravalg.model.status.CannotTellReason;
import dk.fravalg.model.status.ResuscitationStatus;
import dk.fravalg.model.status.ResuscitationStatus.CannotTell;
import dk.fravalg.model.status.ResuscitationStatus.InForce;
import dk.fravalg.model.status.ResuscitationStatus.NoOptOut;
import dk.fravalg.model.status.StatusReport;
import dk.fravalg.model.status.SubjectAnswer;
import dk.fravalg.server.audit.Action;
import dk.fravalg.server.audit.AuditLog;
import dk.fravalg.server.audit.AuditRecord;
import dk.fravalg.server.platform.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who treats a citizen asks whether the citizen has opted out of resuscitation.
 *
 * <p>Time decides, not a job: an opt-out is in force when its row is there and its moment has come. The answer leaves only
 * after its audit records are durable.
 */
@UseCase
public class LookUpStatus {

    private final StatusStore statuses;
    private final AuditLog audit;
    private final Clock clock;

    LookUpStatus(StatusStore statuses, AuditLog audit, Clock clock) {
        this.statuses = statuses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers about each citizen asked about, in the order asked. A bad row is that row's {@code cannot-tell}.
     *
     * @param purpose a code of HL7's PurposeOfUse, where the caller gave one
     * @throws RegisterProblem {@link Problem#REGISTER_UNAVAILABLE} when the look cannot be logged
     */
    public StatusReport lookUp(Actor actor, List<AskedIdentifier> asked, Optional<String> purpose) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = DanishTime.dateOf(now);
        // One statement, and so one moment; no transaction, so that the log may gather the records of many lookups.
        Map<String, StatusRow> rows = statuses.find(numbersIn(asked));
        List<SubjectAnswer> answers = new ArrayList<>(asked.size());
        List<AuditRecord> records = new ArrayList<>(asked.size());
        for (AskedIdentifier identifier : asked) {
            SubjectAnswer answer = answer(identifier, rows, now, today);
            answers.add(answer);
            records.add(AuditRecord.about(
                            now,
                            actor,
                            Action.LOOK_UP,
                            subjectOf(answer),
                            answer.status().code())
                    .forPurpose(purpose));
        }
        audit.append(records);
        return new StatusReport(now, answers);
    }

    /** Whether an opt-out is in force at a moment that is now. Not logged: whoever reads its Consent logs that. */
    public boolean isInForce(OptOutId id, Instant now) {
        return statuses.effectiveFrom(id)
                .map(effectiveFrom -> !now.isBefore(effectiveFrom))
                .orElse(false);
    }

    private static List<String> numbersIn(List<AskedIdentifier> asked) {
        return asked.stream()
                .map(identifier -> SubjectReading.fold(identifier, Optional::of, reason -> Optional.<CprNumber>empty()))
                .flatMap(Optional::stream)
                .map(CprNumber::digits)
                .distinct()
                .toList();
    }

    private static SubjectAnswer answer(
            AskedIdentifier identifier, Map<String, StatusRow> rows, Instant now, LocalDate today) {
        return SubjectReading.fold(
                identifier,
                number -> answer(identifier, Optional.ofNullable(rows.get(number.digits())), now, today),
                reason -> new SubjectAnswer(identifier, Optional.empty(), new CannotTell(reason)));
    }

    private static SubjectAnswer answer(
            AskedIdentifier identifier, Optional<StatusRow> row, Instant now, LocalDate today) {
        if (row.isEmpty()) {
            return new SubjectAnswer(identifier, Optional.empty(), new NoOptOut());
        }
        if (row.get().annulled()) {
            return new SubjectAnswer(
                    identifier, Optional.empty(), new CannotTell(CannotTellReason.IDENTIFIER_ANNULLED));
        }
        ResuscitationStatus status = row.get()
                .open()
                .filter(open -> !now.isBefore(open.effectiveFrom()))
                .<ResuscitationStatus>map(open -> new InForce(
                        open.effectiveFrom(),
                        open.consent(),
                        open.name(),
                        open.birthDate(),
                        Period.between(open.birthDate(), today).getYears()))
                .orElseGet(NoOptOut::new);
        return new SubjectAnswer(identifier, row.get().supersededBy(), status);
    }

    private static Optional<CprNumber> subjectOf(SubjectAnswer answer) {
        return answer.currentNumber()
                .or(() -> SubjectReading.fold(answer.asked(), Optional::of, reason -> Optional.empty()));
    }
}
