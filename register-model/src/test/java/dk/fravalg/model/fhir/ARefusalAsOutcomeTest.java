package dk.fravalg.model.fhir;

import static dk.fravalg.model.fhir.NancysDeclaration.FHIR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.model.problem.Kind;
import dk.fravalg.model.problem.Problem;
import dk.fravalg.model.problem.RegisterProblem;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ARefusalAsOutcomeTest {

    /** The codes of FHIR's issue-type that say best who has to act. */
    private static final Map<Kind, String> ISSUE_CODES = Map.ofEntries(
            Map.entry(Kind.MALFORMED, "invalid"),
            Map.entry(Kind.RULE, "business-rule"),
            Map.entry(Kind.CONFLICT, "conflict"),
            Map.entry(Kind.PRECONDITION, "conflict"),
            Map.entry(Kind.FORBIDDEN, "forbidden"),
            Map.entry(Kind.UNAUTHENTICATED, "login"),
            Map.entry(Kind.NOT_FOUND, "not-found"),
            Map.entry(Kind.NOT_SUPPORTED, "not-supported"),
            Map.entry(Kind.TOO_LARGE, "too-long"),
            Map.entry(Kind.THROTTLED, "throttled"),
            Map.entry(Kind.UNAVAILABLE, "transient"),
            Map.entry(Kind.INTERNAL, "exception"));

    @ParameterizedTest
    @EnumSource
    void every_problem_is_one_issue_with_its_code_and_what_to_do(Problem problem) {
        OperationOutcomeIssueComponent issue = onlyIssueOf(new RegisterProblem(problem));

        assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.ERROR);
        assertThat(issue.getCode().toCode()).isEqualTo(ISSUE_CODES.get(problem.kind()));
        assertThat(issue.getDetails().getCoding()).hasSize(1);
        assertThat(issue.getDetails().getCodingFirstRep().getSystem())
                .isEqualTo("https://fravalg.example/fhir/CodeSystem/problem");
        assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo(problem.code());
        assertThat(issue.getDetails().getText()).isEqualTo(problem.publicText());
        assertThat(issue.getDiagnostics()).isEqualTo(problem.whatToDo());
    }

    @ParameterizedTest
    @EnumSource
    void no_problem_says_anything_of_anybody(Problem problem) {
        String json = FHIR.newJsonParser().encodeResourceToString(ProblemOutcome.of(new RegisterProblem(problem)));

        assertThat(json).doesNotContainPattern("[0-9]{6}-?[0-9]{4}");
        assertThat(json).doesNotContain("Exception", " at dk.");
    }

    @Test
    void a_detail_stands_before_what_to_do() {
        RegisterProblem refusal = new RegisterProblem(Problem.INVALID_RESOURCE, "Consent.dateTime is missing");

        assertThat(onlyIssueOf(refusal).getDiagnostics())
                .isEqualTo("Consent.dateTime is missing. " + Problem.INVALID_RESOURCE.whatToDo());
    }

    @Test
    void all_reasons_are_told_the_leading_one_first() {
        OperationOutcome outcome =
                ProblemOutcome.of(new RegisterProblem(List.of(Problem.CAPACITY_NOT_DECLARED, Problem.NOT_YET_60)));

        assertThat(outcome.getIssue())
                .extracting(issue -> issue.getDetails().getCodingFirstRep().getCode())
                .containsExactly("capacity-not-declared", "not-yet-60");
        assertThat(outcome.getIssue())
                .extracting(OperationOutcomeIssueComponent::getDiagnostics)
                .containsExactly(Problem.CAPACITY_NOT_DECLARED.whatToDo(), Problem.NOT_YET_60.whatToDo());
    }

    private static OperationOutcomeIssueComponent onlyIssueOf(RegisterProblem refusal) {
        OperationOutcome outcome = ProblemOutcome.of(refusal);
        assertThat(outcome.getIssue()).hasSize(1);
        return outcome.getIssueFirstRep();
    }
}
