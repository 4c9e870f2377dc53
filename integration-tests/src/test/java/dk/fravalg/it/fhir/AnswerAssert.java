package dk.fravalg.it.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fravalg.it.wire.Answer;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractAssert;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Judges an answer: a Consent in a state, or a refusal, the whole of it. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

    private static final Pattern INNARDS =
            Pattern.compile("Exception|\\bat [a-z]+\\.[a-z]+\\.|HAPI|hibernate|springframework|SQL");

    AnswerAssert(Answer answer) {
        super(answer, AnswerAssert.class);
    }

    /** The HTTP status. */
    public AnswerAssert hasStatus(int status) {
        assertThat(actual.status()).as("%s", actual).isEqualTo(status);
        return this;
    }

    /** A header, exactly. */
    public AnswerAssert hasHeader(String name, String value) {
        assertThat(actual.header(name)).contains(value);
        return this;
    }

    /** 200 or 201, with a Consent of this status. */
    public AnswerAssert isConsent(int status, String consentStatus) {
        hasStatus(status);
        assertThat(Fhir.consentIn(actual).getStatus().toCode()).isEqualTo(consentStatus);
        isNotStored();
        return this;
    }

    /** 200, with Consents of these statuses, in this order; none where none is named. */
    public AnswerAssert isBundleOf(String... consentStatuses) {
        hasStatus(200);
        assertThat(Fhir.consentsIn(actual))
                .extracting(Consent::getStatus)
                .extracting(Consent.ConsentState::toCode)
                .containsExactly(consentStatuses);
        isNotStored();
        return this;
    }

    /**
     * A refusal for this reason, and sent as such: an OperationOutcome of one issue, which nobody may keep.
     *
     * @param code of the code system {@code problem}
     */
    public AnswerAssert isRefusalWith(String code, int status) {
        return isRefusalWithAll(status, code);
    }

    /** A refusal for exactly these reasons. */
    public AnswerAssert isRefusalWithAll(int status, String... codes) {
        hasStatus(status);
        isRefusal();
        assertThat(codes()).as("%s", actual).containsExactlyInAnyOrder(codes);
        return this;
    }

    /** A refusal, whatever its reason, with one of these statuses. */
    public AnswerAssert isRefusedAs(Integer... statuses) {
        assertThat(actual.status()).as("%s", actual).isIn((Object[]) statuses);
        isRefusal();
        return this;
    }

    /** A refusal of what was sent: 400 where it cannot be read, 422 where it can. */
    public AnswerAssert isInvalidResource() {
        return isRefusalWith("invalid-resource", actual.status() == 400 ? 400 : 422);
    }

    /** A refusal of a content type: 415, or 400 as HAPI has it. */
    public AnswerAssert isRefusalOfType() {
        return isRefusalWith("invalid-resource", actual.status() == 415 ? 415 : 400);
    }

    /** A refusal for reasons that are all among these. */
    public AnswerAssert isRefusalWithOneOf(String... codes) {
        isRefusal();
        assertThat(codes()).as("%s", actual).isSubsetOf(codes);
        return this;
    }

    /** A refusal in the form that every refusal has. */
    public AnswerAssert isRefusal() {
        assertThat(actual.status()).as("%s", actual).isBetween(400, 499);
        assertThat(actual.header("Content-Type").orElse("")).startsWith("application/fhir+");
        isNotStored();
        assertThat(PersonalData.cprShapedIn(actual.body())).as("%s", actual).isEmpty();
        assertThat(actual.body()).doesNotContainPattern(INNARDS);
        OperationOutcome outcome = (OperationOutcome) Fhir.in(actual);
        assertThat(outcome.getIssue()).isNotEmpty().allSatisfy(AnswerAssert::isWhole);
        return this;
    }

    private AnswerAssert isNotStored() {
        assertThat(actual.header("Cache-Control"))
                .as("Cache-Control of %s", actual)
                .contains("no-store");
        return this;
    }

    private static void isWhole(OperationOutcomeIssueComponent issue) {
        assertThat(issue.getSeverity()).isEqualTo(IssueSeverity.ERROR);
        assertThat(issue.getCode()).isNotNull();
        assertThat(issue.getDetails().getCoding())
                .hasSize(1)
                .extracting(Coding::getSystem)
                .containsExactly(Canonical.PROBLEM);
        assertThat(issue.getDetails().getText()).isNotBlank();
        assertThat(issue.getDiagnostics()).isNotBlank();
    }

    private List<String> codes() {
        return ((OperationOutcome) Fhir.in(actual))
                .getIssue().stream()
                        .map(issue -> issue.getDetails().getCodingFirstRep().getCode())
                        .toList();
    }
}
