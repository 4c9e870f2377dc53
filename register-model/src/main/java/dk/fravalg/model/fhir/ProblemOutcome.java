package dk.fravalg.model.fhir;

import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** A refusal as a FHIR OperationOutcome: one issue for each reason, the leading one first. */
public final class ProblemOutcome {

    private ProblemOutcome() {}

    /** The OperationOutcome that says what this refusal says; it holds no personal data, as the refusal holds none. */
    public static OperationOutcome of(RegisterProblem refusal) {
        OperationOutcome outcome = new OperationOutcome();
        for (Problem problem : refusal.problems()) {
            OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue();
            issue.setSeverity(IssueSeverity.ERROR);
            issue.setCode(typeOf(problem));
            issue.getDetails().setText(problem.publicText());
            issue.getDetails().addCoding().setSystem(Canonical.PROBLEM_CODES).setCode(problem.code());
            issue.setDiagnostics(
                    problem == refusal.problem()
                            ? refusal.detail()
                                    .map(detail -> detail + ". " + problem.whatToDo())
                                    .orElse(problem.whatToDo())
                            : problem.whatToDo());
        }
        return outcome;
    }

    private static IssueType typeOf(Problem problem) {
        return switch (problem.kind()) {
            case MALFORMED -> IssueType.INVALID;
            case RULE -> IssueType.BUSINESSRULE;
            case CONFLICT, PRECONDITION -> IssueType.CONFLICT;
            case FORBIDDEN -> IssueType.FORBIDDEN;
            case UNAUTHENTICATED -> IssueType.LOGIN;
            case NOT_FOUND -> IssueType.NOTFOUND;
            case NOT_SUPPORTED -> IssueType.NOTSUPPORTED;
            case TOO_LARGE -> IssueType.TOOLONG;
            case THROTTLED -> IssueType.THROTTLED;
            case UNAVAILABLE -> IssueType.TRANSIENT;
            case INTERNAL -> IssueType.EXCEPTION;
        };
    }
}
